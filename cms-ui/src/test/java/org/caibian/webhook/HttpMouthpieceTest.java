package org.caibian.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.caibian.notice.Occasion;
import org.caibian.robot.Door;
import org.caibian.robot.Kind;
import org.caibian.robot.Saying;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Newsroom;
import org.caibian.startup.Addresses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each maker's robot, as its own pages describe it, played by a server on this machine. */
@ExtendWith(OutputCaptureExtension.class)
class HttpMouthpieceTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final URI WECOM =
            URI.create("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k-1");
    private static final URI DINGTALK =
            URI.create("https://oapi.dingtalk.com/robot/send?access_token=t-1");
    private static final URI FEISHU =
            URI.create("https://open.feishu.cn/open-apis/bot/v2/hook/f-1");

    private final List<Asked> asked = new ArrayList<>();
    private HttpServer server;
    private HttpMouthpiece mouthpiece;
    private int status = 200;
    private String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";

    private record Asked(String address, JsonNode body) {}

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.add(
                            new Asked(
                                    exchange.getRequestURI().toString(),
                                    JSON.readTree(exchange.getRequestBody().readAllBytes())));
                    var bytes = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Location", "/elsewhere");
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
        var addresses = mock(Addresses.class);
        when(addresses.of(any())).thenAnswer(path -> "https://news.example" + path.getArgument(0));
        mouthpiece =
                new HttpMouthpiece(
                        new Wire(JSON),
                        new RobotWords(
                                Locale.CHINESE,
                                new Newsroom("晨岸", ZoneId.of("Asia/Shanghai")),
                                addresses),
                        Optional.of(
                                URI.create("http://127.0.0.1:" + server.getAddress().getPort())),
                        Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        mouthpiece.close();
        server.stop(0);
    }

    @Test
    void weComIsToldTheNumberAndWhereToReadOnAndNoWordOfTheStory() {
        assertThat(say(Kind.WECOM, WECOM, Optional.empty(), "李清和")).isOne();

        assertThat(asked)
                .singleElement()
                .satisfies(only -> {
                    assertThat(only.address()).isEqualTo("/cgi-bin/webhook/send?key=k-1");
                    assertThat(only.body().at("/msgtype").asString()).isEqualTo("text");
                    assertThat(only.body().at("/text/content").asString())
                            .isEqualTo(
                                    "稿件已签发（CJ-261124-001），操作人 李清和\nhttps://news.example/desk/articles/1001");
                });
    }

    @Test
    void dingTalkIsSignedWithTheMomentAndTheSecret() {
        assertThat(say(Kind.DINGTALK, DINGTALK, Optional.of("SEC-1"), "李清和")).isOne();

        assertThat(asked.getFirst().address())
                .isEqualTo(
                        "/robot/send?access_token=t-1&timestamp=1795482000000&sign="
                                + "Q0rLDOrchhudi3mWmW64YCZOaJPokvlO1GnEGVz5l10%3D");
    }

    @Test
    void feishuIsSignedInItsBody() {
        answer = "{\"code\":0,\"msg\":\"success\"}";

        assertThat(say(Kind.FEISHU, FEISHU, Optional.of("SEC-1"), "李清和")).isOne();

        var body = asked.getFirst().body();
        assertThat(asked.getFirst().address()).isEqualTo("/open-apis/bot/v2/hook/f-1");
        assertThat(body.at("/msg_type").asString()).isEqualTo("text");
        assertThat(body.at("/timestamp").asString()).isEqualTo("1795482000");
        assertThat(body.at("/sign").asString())
                .isEqualTo("I6bjp/shOLBwjf/1zrT8n6J67T6s5OKBJN0VWMIE6zE=");
        assertThat(body.at("/content/text").asString()).startsWith("稿件已签发");
    }

    @Test
    void whatIsRefusedOrAnsweredFromElsewhereWasNotSaidAndNoLogHasTheAddress(CapturedOutput log) {
        answer = "{\"errcode\":310000,\"errmsg\":\"sign not match\"}";
        assertThat(say(Kind.DINGTALK, DINGTALK, Optional.of("SEC-1"), "李清和")).isZero();
        answer = "<html>";
        assertThat(say(Kind.WECOM, WECOM, Optional.empty(), "李清和")).isZero();
        status = 302;
        assertThat(say(Kind.WECOM, WECOM, Optional.empty(), "李清和")).isZero();
        server.stop(0);
        assertThat(say(Kind.WECOM, WECOM, Optional.empty(), "李清和")).isZero();

        assertThat(asked).hasSize(3);
        assertThat(log.getAll())
                .contains("oapi.dingtalk.com", "qyapi.weixin.qq.com")
                .doesNotContain("k-1", "t-1", "SEC-1");
    }

    @Test
    void aNameThatWouldCallEverybodyIsAWord() {
        answer = "{\"code\":0}";

        say(Kind.FEISHU, FEISHU, Optional.empty(), "<at user_id=\"all\">所有人</at>");

        assertThat(asked.getFirst().body().at("/content/text").asString())
                .contains("＜at user_id=\"all\"＞")
                .doesNotContain("<");
    }

    @Test
    void itSaysHelloWhereItWasJustAdded() {
        mouthpiece.say(
                new Saying(
                        Kind.WECOM,
                        new Door(WECOM, Optional.empty()),
                        List.of(
                                new Saying.Line(
                                        Optional.empty(), Optional.empty(), Optional.empty()))));

        assertThat(asked.getFirst().body().at("/text/content").asString()).startsWith("晨岸");
    }

    /** WeCom takes a text of 2,048 bytes: a longer one would be refused until it is too old. */
    @Test
    void ofMoreThanGoesIntoOneMessageTheOldestLinesAreSaid() {
        var lines = IntStream.rangeClosed(1, 40).mapToObj(i -> released("第" + i + "位")).toList();
        var said = mouthpiece.say(new Saying(Kind.WECOM, new Door(WECOM, Optional.empty()), lines));

        var text = asked.getFirst().body().at("/text/content").asString();
        assertThat(said).isBetween(10, 30);
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1_800, 2_048);
        assertThat(text.split("\n\n")).hasSize(said);
        assertThat(text).contains("第1位", "第" + said + "位").doesNotContain("第" + (said + 1) + "位");
    }

    private int say(Kind kind, URI address, Optional<String> secret, String by) {
        return mouthpiece.say(new Saying(kind, new Door(address, secret), List.of(released(by))));
    }

    private static Saying.Line released(String by) {
        return new Saying.Line(
                Optional.of(Occasion.RELEASED),
                Optional.of(new Saying.About(new ArticleId(1001).main(), "CJ-261124-001")),
                Optional.of(by));
    }
}
