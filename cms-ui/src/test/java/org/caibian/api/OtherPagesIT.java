package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.caibian.staff.Administration;
import org.caibian.staff.Staff;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Whoever is signed in to the desk has another page open, which has their browser send things: from
 * elsewhere without the cookie of their session, from a neighbour of the house with it.
 */
@ApiTest
class OtherPagesIT {

    private static final String PASSWORD = "a-boat-in-the-bay";
    private static final String BEFORE = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
    private static final String SESSION = "JSESSIONID=";
    private static final int OK = 200;

    /** What a page of another's might bring: a sign-in of its own, a link, a code. */
    private static final String SENT =
            "username=nobody&password=x&code=000000&answer=x&t=" + "t".repeat(43);

    @Autowired private Administration administration;
    @Autowired private Staff staff;
    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;

    private HttpClient http;
    private String theirs;

    @BeforeAll
    void signIn() {
        http = HttpClient.newHttpClient();
        var newsroom = TestNewsroom.in(context);
        administration.setPassword(newsroom.editor, BEFORE, newsroom.administrator);
        var page = session(send(request("/desk/login").GET()));
        var account = staff.person(newsroom.editor).account();
        theirs =
                session(
                        send(
                                form("/desk/login", "username=" + account + "&password=" + PASSWORD)
                                        .header("Cookie", page)));
        assertThat(isIn()).isTrue();
    }

    @AfterAll
    void close() {
        http.close();
    }

    /** Or it would take the place of theirs in the browser, which is that they are signed out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk/",
                "/desk/login",
                "/desk/logout",
                "/desk/logout?v-r=uidl",
                "/desk/code",
                "/desk/passkey",
                "/desk/link",
                "/desk/link/address",
                "/desk/link/welcome",
                "/desk/new-password",
                "/desk/?v-r=init",
                "/desk/?v-r=uidl",
                "/desk/?v-r=heartbeat",
                "/desk/?v-r=push",
                "/desk/VAADIN/push?v-r=push",
                "/preview/articles/1",
                "/",
                "/actuator/health",
                "/api/v1/articles"
            })
    void whatIsSentWithoutTheirCookieIsAnsweredWithNoOther(String address) {
        assertThat(send(form(address, SENT)).headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith(SESSION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/login",
                "/desk/logout",
                "/desk/logout?v-r=uidl",
                "/desk/code",
                "/desk/passkey",
                "/desk/link",
                "/desk/link/welcome",
                "/desk/?v-r=uidl",
                "/desk/?v-r=init"
            })
    void whatANeighbourSendsSignsNobodyOut(String address) {
        var answer =
                send(
                        form(address, SENT)
                                .header("Cookie", theirs)
                                .header("Sec-Fetch-Site", "same-site"));

        assertThat(answer.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith(SESSION));
        assertThat(isIn()).isTrue();
    }

    @Test
    void nobodyIsSignedOutByFollowingALinkOrWithoutTheTokenOfTheirOwnPage() {
        send(request("/desk/logout").header("Cookie", theirs).GET());
        assertThat(isIn()).isTrue();

        send(form("/desk/logout", SENT).header("Cookie", theirs));
        assertThat(isIn()).isTrue();
    }

    private boolean isIn() {
        return send(request("/desk/account").header("Cookie", theirs).GET()).statusCode() == OK;
    }

    private HttpRequest.Builder form(String address, String fields) {
        return request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
    }

    private static String session(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(SESSION))
                .map(cookie -> cookie.split(";", 2)[0])
                .findFirst()
                .orElseThrow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
