package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caibian.api.Addresses.Address;
import org.caibian.shared.DraftId;
import org.caibian.sharing.ShareResult;
import org.caibian.sharing.SharedDrafts;
import org.caibian.site.Browser;
import org.caibian.subject.SubjectResult;
import org.caibian.subject.Subjects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Nobody outside reads a word of an embargoed draft, or sees one of its pictures, at any address
 * that is served: not by a link given before, not with a token of another desk. Nor does a reader
 * who guesses them learn that somebody writes under a tag or on a topic that is its alone.
 */
@ApiTest
class EmbargoForReadersIT {

    private static final Map<String, Object> UNTIL =
            Map.of("at", "2098-12-31T16:00:00Z", "zone", "Asia/Shanghai");

    @Autowired private ApplicationContext context;
    @Autowired private SharedDrafts shares;
    @LocalServerPort private int port;

    private ApiNewsroom newsroom;
    private Machine administrator;
    private Kept first;
    private Kept correction;

    /** What one draft alone is about; the topic has that slug. */
    private record About(String tag, String topic, String slug) {}

    /** A draft that one reader outside had opened, before it came under embargo. */
    private record Kept(
            String address,
            String headline,
            About about,
            List<String> pictures,
            String secret,
            String cookie) {

        String id() {
            return address.substring(address.lastIndexOf('/') + 1);
        }

        String article() {
            return id().replace("-correction", "");
        }
    }

    @BeforeAll
    void write() {
        newsroom = new ApiNewsroom(context, port);
        administrator = newsroom.machineOf(newsroom.people.administrator);
        var article = newsroom.draft("限时公报第一号全文");
        first = opened(article, "限时公报第一号全文", about("第一号"));
        embargo(first);
        seal(first, newsroom.editor, newsroom.deskChief, newsroom.chiefEditor);

        var live = newsroom.submitted("统计公报");
        ok(newsroom.approves(newsroom.editor, live));
        ok(newsroom.approves(newsroom.deskChief, live));
        ok(newsroom.approves(newsroom.chiefEditor, live));
        ok(newsroom.editor.post(live + "/correct"));
        correction = opened(live + "-correction", "限时公报第二号全文", about("第二号"));
        embargo(correction);
        seal(correction, newsroom.editor, newsroom.deskChief);
    }

    @TestFactory
    Stream<DynamicTest> noAddressShowsAnythingOfIt() {
        var reads =
                Addresses.in(context).stream()
                        .filter(address -> address.method() == RequestMethod.GET)
                        .toList();
        assertThat(reads).hasSizeGreaterThan(40);
        assertThat(reads)
                .extracting(Address::path)
                .contains("/media/{sha256}", "/shared/{secret}/pictures/{sha256}")
                .contains("/tag/{name}", "/tag", "/topic/{slug}", "/topics", "/search");
        return reads.stream()
                .map(address ->
                        DynamicTest.dynamicTest(
                                address.toString(),
                                () ->
                                        Stream.of(first, correction)
                                                .forEach(kept -> ask(address, kept))));
    }

    @Test
    void whatItAloneIsAboutIsAnsweredLikeWhatIsNot() {
        for (var kept : List.of(first, correction)) {
            var tag = Browser.quoted(kept.about().tag());
            readers(kept)
                    .forEach((name, reader) -> {
                        for (var path :
                                List.of(
                                        "/tag/" + tag,
                                        "/tag?name=" + tag,
                                        "/topic/" + kept.about().slug())) {
                            assertThat(reader.get(path).status())
                                    .as("%s for %s", path, name)
                                    .isEqualTo(404);
                        }
                    });
        }
    }

    @Test
    void itsDeskReadsIt() {
        for (var kept : List.of(first, correction)) {
            assertThat(newsroom.editor.get(kept.address()).text()).contains(kept.headline());
        }
    }

    private void ask(Address address, Kept kept) {
        for (var path : paths(address, kept)) {
            outsiders(kept)
                    .forEach((name, machine) -> {
                        var answer = machine.get(path);
                        var told = "%s for %s: %s".formatted(path, name, answer.status());
                        assertThat(answer.text()).as(told).doesNotContain(kept.headline());
                        assertThat(answer.header("Content-Type"))
                                .as(told)
                                .doesNotStartWith("image/");
                    });
            readers(kept)
                    .forEach((name, reader) ->
                            assertThat(reader.get(path).text())
                                    .as("%s for %s", path, name)
                                    .doesNotContain(kept.about().tag(), kept.about().topic()));
        }
    }

    private Map<String, Machine> readers(Kept kept) {
        var all = new LinkedHashMap<String, Machine>();
        all.put("a reader", newsroom.nobody());
        all.put(
                "whoever had opened it",
                newsroom.nobody().with("Cookie", "caibian-share=" + kept.cookie()));
        return all;
    }

    private Map<String, Machine> outsiders(Kept kept) {
        var all = new LinkedHashMap<>(readers(kept));
        all.put("somebody of another desk", newsroom.stranger);
        all.put("the administrator", administrator);
        return all;
    }

    /**
     * With whatever belongs to the draft in every place; asked for words it has, but not all, and
     * by the names of what it is about, of which other stories are, or it alone.
     */
    private List<String> paths(Address address, Kept kept) {
        var all = new ArrayList<String>();
        for (var id : List.of(kept.id(), kept.article())) {
            for (var sha256 : kept.pictures()) {
                for (var about : List.of(new About("港口", "限时公报", slug()), kept.about())) {
                    all.add(path(address, kept, id, sha256, about));
                }
            }
        }
        return all.stream().distinct().toList();
    }

    private String path(Address address, Kept kept, String id, String sha256, About about) {
        return address.path()
                        .replace("{id}", id)
                        .replace("{article}", id)
                        .replace("{sha256}", sha256)
                        .replace("{secret}", kept.secret())
                        .replace("{desk}", newsroom.desk)
                        .replace("{slug}", about.slug())
                        .replace("{name}", Browser.quoted(about.tag()))
                        .replaceAll("\\{\\w+}", "1")
                + "?q="
                + Browser.quoted(about.topic().substring(0, 4))
                + "&name="
                + Browser.quoted(about.tag());
    }

    private About about(String number) {
        var about = new About("限时标签" + number, "限时专题" + number, "kept-" + number.hashCode());
        var made =
                context.getBean(Subjects.class)
                        .addTopic(about.slug(), about.topic(), newsroom.people.administrator);
        assertThat(made).isEqualTo(SubjectResult.ADDED);
        return about;
    }

    private String slug() {
        return newsroom.manuscript("").get("section").toString();
    }

    private Kept opened(String draft, String headline, About about) {
        var illustrations = new Illustrations(context, newsroom);
        var pictures = List.of(illustrations.picture(), illustrations.picture());
        var words = illustrations.words(headline, pictures);
        words.put("tags", List.of("港口", about.tag()));
        words.put("topic", about.slug());
        if (draft.endsWith("-correction")) {
            words.put("note", "数据有误。");
        }
        ok(newsroom.reporter.having(version(draft)).put(draft, words));
        var id = DraftId.parse(draft.substring(draft.lastIndexOf('/') + 1)).orElseThrow();
        var shared = shares.share(id, "周律师", Duration.ofDays(1), newsroom.people.editor);
        var secret = ((ShareResult.Shared) shared).secret();
        var cookie = shares.open(secret).orElseThrow();
        var kept = new Kept(draft, headline, about, pictures, secret, cookie);
        assertSeen(kept);
        return kept;
    }

    /** Or nothing would be proved by its not being seen later. */
    private void assertSeen(Kept kept) {
        var reader = outsiders(kept).get("whoever had opened it");
        assertThat(reader.get("/shared/" + kept.secret()).text())
                .contains(kept.headline(), kept.about().tag(), kept.about().topic());
        for (var picture : List.of("/picture", "/pictures/" + kept.pictures().getLast())) {
            assertThat(reader.get("/shared/" + kept.secret() + picture).header("Content-Type"))
                    .startsWith("image/");
        }
    }

    private void embargo(Kept kept) {
        ok(newsroom.reporter.post(kept.address() + "/embargo", UNTIL));
    }

    private void seal(Kept kept, Machine... reviewers) {
        ok(newsroom.reporter.having(version(kept.address())).post(kept.address() + "/submit"));
        for (var reviewer : reviewers) {
            ok(newsroom.approves(reviewer, kept.address()));
        }
        assertThat(newsroom.editor.get(kept.address()).json().at("/draft/stage").asString())
                .isEqualTo("APPROVED");
    }

    private int version(String draft) {
        return newsroom.editor.get(draft).json().at("/draft/version").asInt();
    }

    private static void ok(Machine.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
