package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caibian.api.ProblemDocument.assertRefused;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.caibian.testing.TypedBody;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A program sees what became of a text, and who changed it, as people do at the desk. */
@ApiTest
class ComparisonsOverApiIT {

    private static final String FIRST = ApiNewsroom.opening("港口复航");
    private static final String SECOND = FIRST.replace("四十一", "四十二");

    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;
    private ApiNewsroom newsroom;
    private String article;

    /** Revision 1 is the reporter's, 2 has another headline and word, of two people's hands. */
    @BeforeAll
    void write() {
        newsroom = new ApiNewsroom(context, port);
        article = newsroom.submitted("港口复航");
        newsroom.reporter.post(article + "/recall");
        save(newsroom.secondReporter, 1, "东屿港复航", FIRST);
        save(newsroom.reporter, 2, "东屿港复航", SECOND);
        assertThat(newsroom.reporter.having(3).post(article + "/submit").status()).isEqualTo(200);
    }

    @Test
    void everyChangeIsToldWordByWordWithWhoMadeIt() {
        var told = newsroom.editor.get(article + "/revisions/1/comparison?with=2").json();

        assertThat(told.path("changes").asInt()).isEqualTo(2);
        assertThat(told.path("fields")).hasSize(1);
        var headline = told.path("fields").get(0);
        assertThat(headline.path("field").asString()).isEqualTo("HEADLINE");
        assertThat(text(headline, Set.of("KEPT", "DROPPED"))).isEqualTo("港口复航");
        assertThat(text(headline, Set.of("KEPT", "ADDED"))).isEqualTo("东屿港复航");
        assertThat(headline.at("/by/people/0/name").asString()).isEqualTo("纪南舟");
        assertThat(headline.at("/by/exact").asBoolean()).isTrue();
        var paragraph = told.path("passages").get(0);
        assertThat(paragraph.path("change").asString()).isEqualTo("CHANGED");
        assertThat(text(paragraph, Set.of("KEPT", "DROPPED"))).isEqualTo(FIRST);
        assertThat(text(paragraph, Set.of("KEPT", "ADDED"))).isEqualTo(SECOND);
        assertThat(text(paragraph, Set.of("ADDED"))).isNotEqualTo(SECOND).contains("二");
        assertThat(paragraph.at("/by/people"))
                .extracting(person -> person.path("name").asString())
                .containsExactly("王砚");
    }

    @Test
    void theEarlierIsWhatItWasWhicheverIsNamedFirst() {
        var told = newsroom.editor.get(article + "/revisions/1/comparison?with=2").text();

        assertThat(newsroom.editor.get(article + "/revisions/2/comparison?with=1").text())
                .isEqualTo(told);
        var same = newsroom.editor.get(article + "/revisions/2/comparison?with=2").json();
        assertThat(same.path("changes").asInt()).isZero();
        assertThat(same.at("/passages/0/change").asString()).isEqualTo("KEPT");
        assertThat(same.at("/passages/0").has("by")).isFalse();
    }

    @Test
    void aLinkThatLeadsElsewhereIsTheSameWordInAnotherForm() {
        var linked = newsroom.submitted("换了一个链接");
        newsroom.reporter.post(linked + "/recall");
        link(linked, 1, "https://example.org/a");
        assertThat(newsroom.reporter.having(2).post(linked + "/submit").status()).isEqualTo(200);
        newsroom.reporter.post(linked + "/recall");
        link(linked, 2, "https://example.org/b");

        var told = newsroom.editor.get(linked + "/revisions/2/comparison").json();

        var changed =
                StreamSupport.stream(told.at("/passages/0/pieces").spliterator(), false)
                        .filter(piece -> !piece.path("change").asString().equals("KEPT"))
                        .toList();
        assertThat(changed).isNotEmpty();
        assertThat(changed)
                .allSatisfy(piece -> {
                    assertThat(piece.path("change").asString()).isEqualTo("CHANGED");
                    assertThat(piece.at("/token/marks/0/href").asString())
                            .isEqualTo("https://example.org/b");
                    assertThat(piece.at("/was/marks/0/href").asString())
                            .isEqualTo("https://example.org/a");
                });
    }

    @Test
    void whatIsNotThereOrNotForTheCallerIsNotCompared() {
        var address = article + "/revisions/1/comparison";

        assertRefused(newsroom.stranger.get(address + "?with=2"), 404, "not-found");
        assertRefused(newsroom.editor.get(address + "?with=9"), 404, "not-found");
        assertRefused(newsroom.editor.get(article + "/revisions/9/comparison"), 404, "not-found");
        assertRefused(newsroom.editor.get(address + "?with=x"), 400, "bad-request");
        assertRefused(
                newsroom.editor.get(article + "-correction/revisions/1/comparison"),
                409,
                "no-draft");
    }

    private void save(Machine writer, int version, String headline, String paragraph) {
        var words = newsroom.manuscript(headline);
        words.put("body", ApiNewsroom.body(paragraph));
        var saved = writer.having(version).put(article, words);
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
    }

    private void link(String address, int version, String href) {
        var words = newsroom.manuscript("换了一个链接");
        words.put("body", TypedBody.of(TypedBody.linked("港口复航", href)));
        var saved = newsroom.reporter.having(version).put(address, words);
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
    }

    /** The words of the pieces of which that became, put together. */
    private static String text(JsonNode told, Set<String> changes) {
        return StreamSupport.stream(told.path("pieces").spliterator(), false)
                .filter(piece -> changes.contains(piece.path("change").asString()))
                .map(piece -> piece.at("/token/text").asString(""))
                .collect(Collectors.joining());
    }
}
