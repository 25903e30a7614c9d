package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.caibian.shared.ArticleId;
import org.caibian.sharing.ShareResult;
import org.caibian.sharing.SharedDrafts;
import org.caibian.testing.Hostile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hostile words go in and out as the words they are, and no browser takes an answer for a page. */
@ApiTest
class HostileWordsOverApiIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_REMARK = 1_000;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_TAG = 20;
    private static final int PAGE = 200;

    /** What is longer than a field takes is refused there, and goes beside the draft instead. */
    private static final Map<String, Integer> LINES =
            Map.of(
                    "headline", 60,
                    "kicker", 60,
                    "subtitle", 60,
                    "seoTitle", 120,
                    "seoDescription", 300,
                    "originalTitle", 120,
                    "originalAuthor", 120,
                    "summary", 300,
                    "dateline", 120,
                    "note", 300);

    private static final Map<String, Integer> OF_PICTURE =
            Map.of("alt", 120, "caption", 300, "credit", 120);

    @Autowired private ApplicationContext context;
    @Autowired private SharedDrafts shares;
    @LocalServerPort private int port;
    private ApiNewsroom newsroom;
    private String picture;

    @BeforeAll
    void open() {
        newsroom = new ApiNewsroom(context, port);
        picture = new Illustrations(context, newsroom).picture();
    }

    /** A correction has every field there is, also what readers are told of it. */
    @Test
    void theyStayTheWordsTheyAreInEveryField() {
        newsroom.setLeastSealsOfFlashes(1);
        var story = newsroom.flash("港口复航快讯");
        newsroom.editor.post(story + "/correct");
        var correction = story + "-correction";
        int version = newsroom.editor.get(correction).version();
        for (var line : Hostile.lines()) {
            var words = line.strip();
            var typed = fitting(words);
            var saved = newsroom.editor.having(version).put(correction, typed);
            assertThat(saved.status()).as(saved.toString()).isEqualTo(200);

            var read = newsroom.editor.get(correction);

            version = read.version();
            isKept(typed, read, read.json().at("/draft/words"));
            waitsBeside(correction, version, everywhere(words));
        }
        isNoPage(
                newsroom.reporter.get("/api/v1/articles?desk=" + newsroom.desk),
                "application/json");
        newsroom.setLeastSealsOfFlashes(3);
    }

    /** However long: what cannot be saved is kept as it was typed. */
    private void waitsBeside(String draft, int version, Map<String, Object> typed) {
        var asked = Map.of("base", version, "words", typed);
        var kept = newsroom.secondReporter.post(draft + "/branches", asked);

        isKept(typed, kept, kept.json().path("words"));
        var address = draft + "/branches/" + kept.json().path("id").asLong();
        assertThat(newsroom.secondReporter.delete(address).status()).isEqualTo(204);
    }

    @Test
    void theyStayTheWordsTheyAreWhereTwoTextsAreCompared() {
        var article = newsroom.submitted("港口复航比较");
        newsroom.reporter.post(article + "/recall");
        var line = Hostile.lines(60).getLast();
        var typed = fitting(line);
        typed.put("body", JSON.readTree(Hostile.paragraphs()));
        typed.keySet().removeAll(Set.of("kind", "note"));
        var saved = newsroom.reporter.having(1).put(article, typed);
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        newsroom.reporter.having(saved.version()).post(article + "/submit");

        var told = newsroom.editor.get(article + "/revisions/1/comparison?with=2");

        isNoPage(told, "application/json");
        var fields = told.json().path("fields").valueStream().map(HostileWordsOverApiIT::said);
        assertThat(fields.filter(line::equals)).hasSizeGreaterThan(LINES.size() - 2);
        assertThat(told.json().path("passages").valueStream().map(HostileWordsOverApiIT::said))
                .containsAll(Hostile.words());
    }

    @Test
    void theyStayTheWordsTheyAreInOpinionsAndReasons() {
        var article = newsroom.draft("港口复航理由");
        var remarks = Hostile.together(LONGEST_REMARK);
        for (var remark : remarks) {
            isTaken(newsroom.reporter.having(1).post(article + "/submit"));
            var sealed = Map.of("hash", newsroom.hash(article), "opinion", remark);
            isTaken(newsroom.editor.post(newsroom.task(article) + "/approve", sealed));
            assertThat(newsroom.editor.get(article + "/seals").json().at("/0/opinion").asString())
                    .isEqualTo(remark);
            var why = Map.of("reason", remark);
            isTaken(newsroom.deskChief.post(newsroom.task(article) + "/return", why));
            isTaken(newsroom.reporter.post(article + "/spike", why));
            assertThat(newsroom.reporter.get(article).json().at("/draft/spikedFor").asString())
                    .isEqualTo(remark);
            isTaken(newsroom.editor.post(article + "/revive"));
        }

        assertThat(told(article, "opinion")).containsExactlyInAnyOrderElementsOf(remarks);
        assertThat(told(article, "reason")).containsAll(remarks).hasSize(2 * remarks.size());
    }

    @Test
    void theyStayTheWordsTheyAreInNamesOfReadersOutside() {
        var article = newsroom.draft("港口复航外阅");
        var draft = new ArticleId(Long.parseLong(article.replaceAll(".*/", ""))).main();
        var readers = Hostile.lines(LONGEST_NAME).stream().map(String::strip).toList();
        for (var reader : readers) {
            var made = shares.share(draft, reader, Duration.ofDays(1), newsroom.people.editor);
            assertThat(made).as(reader).isInstanceOf(ShareResult.Shared.class);
        }

        assertThat(told(article, "reader")).containsExactlyInAnyOrderElementsOf(readers);
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

    /** {@code words} wherever they fit. */
    private Map<String, Object> fitting(String words) {
        var typed = everywhere(words);
        LINES.forEach(
                (field, longest) -> typed.computeIfPresent(field, (_, _) -> fit(words, longest)));
        var below = new LinkedHashMap<String, Object>(Map.of("sha256", picture));
        OF_PICTURE.forEach((field, longest) -> below.put(field, fit(words, longest)));
        typed.put("picture", below);
        typed.put("authors", words.length() > LONGEST_NAME ? List.of("王砚") : List.of(words));
        typed.put("tags", words.length() > LONGEST_TAG ? List.of("港口") : List.of(words));
        return typed;
    }

    private static String fit(String words, int longest) {
        return words.length() > longest ? "港口复航" : words;
    }

    private Map<String, Object> everywhere(String typed) {
        var words = newsroom.manuscript(typed);
        words.put("kind", "FLASH");
        LINES.keySet().forEach(field -> words.put(field, typed));
        var below = new LinkedHashMap<String, Object>(Map.of("sha256", picture));
        OF_PICTURE.keySet().forEach(field -> below.put(field, typed));
        words.put("picture", below);
        words.put("authors", List.of(typed));
        words.put("tags", List.of(typed));
        words.put("body", JSON.readTree(Hostile.bodyWithoutPicture(typed)));
        return words;
    }

    private static void isKept(Map<String, Object> typed, Machine.Answer answer, JsonNode kept) {
        isNoPage(answer, "application/json");
        typed.forEach((field, value) ->
                assertThat(kept.path(field)).as(field).isEqualTo(JSON.valueToTree(value)));
    }

    private static void isTaken(Machine.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        isNoPage(answer, "application/json");
    }

    /** What the ledger says of an article under that name. */
    private List<String> told(String article, String detail) {
        var told = new ArrayList<String>();
        var next = article + "/history?limit=" + PAGE;
        while (!next.isEmpty()) {
            var page = newsroom.editor.get(next);
            isNoPage(page, "application/json");
            page.json()
                    .path("items")
                    .valueStream()
                    .map(entry -> entry.path("details").path(detail).asString(""))
                    .filter(said -> !said.isEmpty())
                    .forEach(told::add);
            var from = page.json().path("next").asString("");
            next = from.isEmpty() ? "" : article + "/history?limit=" + PAGE + "&from=" + from;
        }
        return told;
    }

    /** The later text, put together of its pieces. */
    private static String said(JsonNode changed) {
        return StreamSupport.stream(changed.path("pieces").spliterator(), false)
                .filter(piece -> !piece.path("change").asString().equals("DROPPED"))
                .map(piece -> piece.at("/token/text").asString(""))
                .collect(Collectors.joining());
    }

    private static void isNoPage(Machine.Answer answer, String type) {
        assertThat(answer.header("Content-Type")).startsWith(type);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }
}
