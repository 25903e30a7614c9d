package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.caibian.article.Headline;
import org.caibian.testing.Hostile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Hostile words go in and out as the words they are, and no browser takes an answer for a page. */
@ApiTest
class HostileWordsOverApiIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_TAG = 20;

    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;
    private ApiNewsroom newsroom;

    @BeforeAll
    void open() {
        newsroom = new ApiNewsroom(context, port);
    }

    @Test
    void theyStayTheWordsTheyAreInEveryField() {
        for (var words : Hostile.lines()) {
            var typed = manuscript(words);
            var saved =
                    newsroom.reporter.post("/api/v1/desks/" + newsroom.desk + "/articles", typed);
            assertThat(saved.status()).as(saved.toString()).isEqualTo(201);

            var read = newsroom.reporter.get(saved.header("Location"));

            isNoPage(read, "application/json");
            var kept = read.json().path("draft").path("words");
            typed.forEach((field, value) ->
                    assertThat(kept.path(field)).as(field).isEqualTo(JSON.valueToTree(value)));
        }
        isNoPage(
                newsroom.reporter.get("/api/v1/articles?desk=" + newsroom.desk),
                "application/json");
    }

    @Test
    void whatIsRefusedIsNotRepeatedAsAPage() {
        for (var words : Hostile.words()) {
            var asked = URLEncoder.encode(words, StandardCharsets.UTF_8);

            var refused = newsroom.reporter.get("/api/v1/articles?limit=" + asked);

            assertThat(refused.status()).as(words).isEqualTo(400);
            isNoPage(refused, "application/problem+json");
        }
    }

    private Map<String, Object> manuscript(String words) {
        var line = cut(words, Headline.LONGEST);
        var typed = newsroom.manuscript(line);
        for (var field :
                List.of(
                        "kicker",
                        "subtitle",
                        "originalTitle",
                        "originalAuthor",
                        "summary",
                        "dateline")) {
            typed.put(field, cut(words, LONGEST_NAME));
        }
        typed.put("authors", List.of(cut(words, LONGEST_NAME)));
        typed.put("tags", List.of(cut(words, LONGEST_TAG)));
        typed.put("body", JSON.readTree(Hostile.bodyWithoutPicture(words)));
        return typed;
    }

    private static String cut(String words, int longest) {
        return words.substring(0, Math.min(words.length(), longest)).strip();
    }

    private static void isNoPage(Machine.Answer answer, String type) {
        assertThat(answer.header("Content-Type")).startsWith(type);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }
}
