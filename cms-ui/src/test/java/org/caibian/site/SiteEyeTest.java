package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.caibian.publication.Sighting;
import org.caibian.shared.ArticleId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.env.MockEnvironment;

/** Only an answer of the site itself says that a story is gone; a wall before it says nothing. */
class SiteEyeTest {

    private static final String PAGE = "/section/caijing";
    private static final String WALLED = "/topics";
    private static final ArticleId LOST = new ArticleId(1001);

    private HttpServer site;
    private SiteEye eye;
    private volatile int status;
    private volatile String text = "";

    @BeforeEach
    void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext(
                "/",
                exchange -> {
                    var bytes = text.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Location", "/elsewhere");
                    boolean walled = exchange.getRequestURI().getPath().equals(WALLED);
                    exchange.sendResponseHeaders(
                            walled ? 403 : status, bytes.length == 0 ? -1 : bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        site.start();
        var address = "http://127.0.0.1:" + site.getAddress().getPort();
        eye =
                new SiteEye(
                        new SiteSettings(Optional.empty(), Optional.of(address)),
                        new MockEnvironment());
    }

    @AfterEach
    void close() {
        site.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "200, <a href='/story/1001'>, HERE",
        "200, <a href='/story/10012'>, GONE",
        "200, <article class=story><div class=text><a href=/story/1001></a></div></article>, GONE",
        "200, <article class=story><div class=text></div></article><a href=/story/1001>, HERE",
        "200, <ol class=answers><li><p>见/story/1001</p></li></ol>, GONE",
        "200, <feed><link rel=alternate href=http://site/story/1001 /></feed>, HERE",
        "404, '', GONE",
        "410, '', GONE",
        "301, '', UNCLEAR",
        "302, '', UNCLEAR",
        "401, '', UNCLEAR",
        "403, '', UNCLEAR",
        "429, '', UNCLEAR",
        "500, '', UNCLEAR",
        "503, '', UNCLEAR",
        "520, '', UNCLEAR"
    })
    void aListShowsItOrNot(int answer, String page, String seen) {
        status = answer;
        text = page;

        assertThat(eye.absent(LOST, List.of(PAGE))).isEqualTo(sighting(seen));
    }

    @ParameterizedTest
    @CsvSource({
        "410, GONE",
        "200, HERE",
        "404, UNCLEAR",
        "302, UNCLEAR",
        "403, UNCLEAR",
        "503, UNCLEAR",
        "520, UNCLEAR"
    })
    void itsOwnAddressSaysThatItIsGone(int answer, String seen) {
        status = answer;

        assertThat(eye.answers(HttpStatus.GONE, List.of(PAGE))).isEqualTo(sighting(seen));
    }

    @Test
    void everyPlaceThatShowsItIsNamedAlsoBehindOneThatDoesNotSay() {
        status = 200;
        text = "<a href=/story/1001>";

        assertThat(eye.absent(LOST, List.of(PAGE, WALLED, "/")))
                .isEqualTo(new Sighting.Here(List.of(PAGE, "/")));
    }

    /** Which address of the machine the program listens at; none stands for every one. */
    @ParameterizedTest
    @CsvSource({"127.0.0.2, 127.0.0.2", "127.0.0.1, 0.0.0.0", "127.0.0.1, ''"})
    void itLooksWhereTheProgramListens(String listening, String set) throws IOException {
        var bound = HttpServer.create(new InetSocketAddress(listening, 0), 0);
        bound.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(HttpStatus.GONE.value(), -1);
                    exchange.close();
                });
        bound.start();
        var environment =
                new MockEnvironment()
                        .withProperty("server.address", set)
                        .withProperty(
                                "local.server.port", String.valueOf(bound.getAddress().getPort()));
        var here = new SiteSettings(Optional.empty(), Optional.empty());

        try {
            assertThat(new SiteEye(here, environment).answers(HttpStatus.GONE, List.of(PAGE)))
                    .isEqualTo(sighting("GONE"));
        } finally {
            bound.stop(0);
        }
    }

    private static Sighting sighting(String seen) {
        return switch (seen) {
            case "GONE" -> new Sighting.Gone(List.of(PAGE));
            case "HERE" -> new Sighting.Here(List.of(PAGE));
            default -> new Sighting.Unclear(PAGE);
        };
    }
}
