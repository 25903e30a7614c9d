package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.annotation.Annotations;
import org.caibian.article.DecisionResult;
import org.caibian.article.SubmitResult;
import org.caibian.article.TaskId;
import org.caibian.right.Step;
import org.caibian.robot.Kind;
import org.caibian.robot.Mouthpiece;
import org.caibian.robot.NewRobot;
import org.caibian.robot.RobotOutbox;
import org.caibian.robot.RobotResult;
import org.caibian.robot.Robots;
import org.caibian.robot.Subject;
import org.caibian.shared.PersonId;
import org.caibian.signin.SecondFactors;
import org.caibian.signin.SetUpResult;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.SignInLinks;
import org.caibian.token.IssueResult;
import org.caibian.token.IssuedTokens;
import org.caibian.token.Lifetime;
import org.caibian.token.NewToken;
import org.caibian.token.Scope;
import org.caibian.workflow.Reviews;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said in the log while people sign in, follow links and write. */
class QuietLogIT {
    private static final String WRONG = "cuole-de-mima-9";

    @TempDir private static Path data;

    private static Letterbox letters;
    private static EmptyHouse house;

    @BeforeAll
    static void openTheHouse() {
        letters = new Letterbox();
        house = new EmptyHouse(data, settings());
    }

    @AfterAll
    static void closeTheHouse() {
        house.close();
        letters.close();
    }

    @Test
    void noLogHasASecretOrAWordOfAnUnpublishedStory() throws Exception {
        var desk = house.addDesk("GJ", "国际部", "World");
        var reporter =
                house.hire("shiyue", "施樾", "shiyue@news.example", Post.on(desk, Role.REPORTER));
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        var knocker = new Knocker(house.desk());

        knocker.signsIn("shiyue", WRONG);
        knocker.signsIn("shiyue", EmptyHouse.PASSWORD);
        house.part(SignInLinks.class).forgot("shiyue", "192.0.2.9");
        var link = letters.link("shiyue@news.example");
        assertThat(knocker.follows(link)).isEqualTo("/desk/new-password");
        var token = token(reporter);
        writes(token);
        hasARobotSpeak();
        isReviewed();
        var codes = comesInByCodes(reporter);
        root.detachAppender(log);

        assertThat(told(log))
                .contains("Door at oapi.dingtalk.com")
                .doesNotContain(
                        EmptyHouse.PASSWORD,
                        WRONG,
                        link.substring(link.indexOf('=') + 1),
                        token,
                        "no-such-token",
                        "robot-address",
                        "robot-secret",
                        "无人知晓")
                .doesNotContainPattern(codes);
    }

    @Test
    void whatARefusedRowHoldsIsSaidNowhere() {
        var row =
                house.part(JdbcClient.class)
                        .sql(
                                "insert into desk (code, name, name_en, position) values ('x', ?, '', 1)")
                        .param("无人知晓");

        assertThatThrownBy(row::update)
                .isInstanceOf(DataIntegrityViolationException.class)
                .rootCause()
                .hasMessageContaining("desk_code_check")
                .hasMessageNotContaining("无人知晓");
    }

    /** Robots are led to where nobody listens. */
    private static String[] settings() {
        return Stream.concat(
                        Arrays.stream(letters.settings()),
                        Stream.of("--caibian.robots.through=http://127.0.0.1:1"))
                .toArray(String[]::new);
    }

    private static void hasARobotSpeak() {
        var address = "https://oapi.dingtalk.com/robot/send?access_token=robot-address-7f3";
        var robot =
                new NewRobot(
                        Kind.DINGTALK,
                        "值班群",
                        Optional.empty(),
                        address,
                        "robot-secret-5c1",
                        Set.of(Subject.ALARMS));
        assertThat(house.part(Robots.class).add(robot, house.administrator()))
                .isInstanceOf(RobotResult.Done.class);
        var mouthpiece = house.part(Mouthpiece.class);
        // By the clock of the house, or by this: it is tried when the second is through.
        house.part(RobotOutbox.class).speakNext(mouthpiece);
    }

    /** Somebody says something of it, and gives it back for a reason. */
    private static void isReviewed() {
        var people = house.newsroom();
        var article = people.articleReadyToSubmit("无人知晓的送审稿");
        var reviews = house.part(Reviews.class);
        var sent = (SubmitResult.Submitted) reviews.submit(article.main(), 1, people.reporter);
        var task = new TaskId(sent.round(), Step.FIRST_REVIEW);
        reviews.claim(task, people.editor);
        house.part(Annotations.class)
                .comment(article.main(), Optional.empty(), "@王砚 无人知晓的批注", people.editor);
        assertThat(reviews.giveBack(task, "无人知晓的退回理由", people.editor))
                .isInstanceOf(DecisionResult.Decided.class);
    }

    /** By a code and by one from paper; what was secret in it, none of it within other digits. */
    private static String comesInByCodes(PersonId person) {
        var factors = house.part(SecondFactors.class);
        var secret = factors.begin(person).orElseThrow().letters();
        var app = new AuthenticatorApp(secret);
        var first = app.code();
        var paper = ((SetUpResult.SetUp) factors.confirm(person, first)).recoveryCodes();
        var second = app.code();
        for (var code : List.of("no code", second, paper.getFirst())) {
            var knocker = new Knocker(house.desk());
            assertThat(knocker.signsIn("shiyue", EmptyHouse.PASSWORD)).isEqualTo("/desk/code");
            knocker.proves(code);
            assertThat(knocker.opens("account").equals("200")).isEqualTo(!code.equals("no code"));
        }
        return Stream.concat(Stream.of(secret, first, second), paper.stream())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "\\b(", ")\\b"));
    }

    private static String token(PersonId reporter) {
        var wanted = new NewToken("写稿", Lifetime.USUAL, Set.of(Scope.READ, Scope.WRITE));
        var issued = house.part(IssuedTokens.class).issue(wanted, reporter);
        return ((IssueResult.Issued) issued).secret();
    }

    private static void writes(String token) throws Exception {
        var begun = sends(token, "POST", "desks/GJ/articles", "{\"headline\": \"无人知晓的标题\"}");
        var article = "articles/" + begun.replaceAll("(?s).*?\"id\":([0-9]+).*", "$1");
        sends(token, "PUT", article, "{\"headline\": \"无人知晓的另一个标题\"}");
        sends(token, "PUT", article, "{\"headline\": \"无人知晓的坏稿\", \"body\": 7");
        sends("caibian_no-such-token-at-all", "GET", "articles", "");
        assertThat(begun).contains("\"stage\":\"DRAFTING\"");
    }

    private static String sends(String token, String method, String path, String body)
            throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(house.desk()).resolve("/api/v1/" + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"7\"")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private static String told(ListAppender<ILoggingEvent> log) {
        return log.list.stream()
                .map(event -> event.getFormattedMessage() + thrown(event))
                .collect(Collectors.joining("\n"));
    }

    private static String thrown(ILoggingEvent event) {
        return event.getThrowableProxy() == null
                ? ""
                : ThrowableProxyUtil.asString(event.getThrowableProxy());
    }
}
