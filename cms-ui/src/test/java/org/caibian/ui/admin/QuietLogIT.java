package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.shared.PersonId;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.SignInLinks;
import org.caibian.token.IssueResult;
import org.caibian.token.IssuedTokens;
import org.caibian.token.Lifetime;
import org.caibian.token.NewToken;
import org.caibian.token.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What is said in the log while people sign in, follow links and write. */
class QuietLogIT {
    private static final String WRONG = "cuole-de-mima-9";

    @Test
    void noLogHasASecretOrAWordOfAnUnpublishedStory(@TempDir Path data) throws Exception {
        try (var letters = new Letterbox();
                var house = new EmptyHouse(data, letters.settings())) {
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
            knocker.opens(link);
            var token = token(house, reporter);
            writes(house, token);
            root.detachAppender(log);

            assertThat(told(log))
                    .doesNotContain(
                            EmptyHouse.PASSWORD,
                            WRONG,
                            link.substring(link.indexOf('=') + 1),
                            token,
                            "no-such-token",
                            "无人知晓");
        }
    }

    private static String token(EmptyHouse house, PersonId reporter) {
        var wanted = new NewToken("写稿", Lifetime.USUAL, Set.of(Scope.READ, Scope.WRITE));
        var issued = house.part(IssuedTokens.class).issue(wanted, reporter);
        return ((IssueResult.Issued) issued).secret();
    }

    private static void writes(EmptyHouse house, String token) throws Exception {
        var begun = sends(house, token, "POST", "desks/GJ/articles", "{\"headline\": \"无人知晓的标题\"}");
        var article = "articles/" + begun.replaceAll("(?s).*?\"id\":([0-9]+).*", "$1");
        sends(house, token, "PUT", article, "{\"headline\": \"无人知晓的另一个标题\"}");
        sends(house, token, "PUT", article, "{\"headline\": \"无人知晓的坏稿\", \"body\": 7");
        sends(house, "caibian_no-such-token-at-all", "GET", "articles", "");
        assertThat(begun).contains("\"stage\":\"DRAFTING\"");
    }

    private static String sends(
            EmptyHouse house, String token, String method, String path, String body)
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
