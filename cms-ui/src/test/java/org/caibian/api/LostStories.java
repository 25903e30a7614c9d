package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.caibian.api.Machine.Answer;
import org.caibian.shared.ArticleId;
import org.caibian.site.Crawler;
import org.caibian.site.Fetched;

/** Stories that are withdrawn while something else goes out, a last seal away from it. */
final class LostStories {

    private static final Map<String, String> WHY = Map.of("reason", "核心数据有误。");

    /** What is to go out at the same moment. */
    enum Meanwhile {
        /** A new story that continues the one withdrawn. */
        UPDATE,
        CORRECTION,
        NEW_VERSION
    }

    private final ApiNewsroom newsroom;
    private final Illustrations illustrations;

    LostStories(ApiNewsroom newsroom, Illustrations illustrations) {
        this.newsroom = newsroom;
        this.illustrations = illustrations;
    }

    /**
     * A live story: its headline {@code before}, and {@code after} where what is to go out replaces
     * it; {@code draft} is the address of that.
     */
    final class Lost {
        private final String article;
        private final String before;
        private final String after;
        private final List<String> pictures;
        private String draft = "";
        private Machine last = newsroom.chiefEditor;

        private Lost(String article, String before, String after, List<String> pictures) {
            this.article = article;
            this.before = before;
            this.after = after;
            this.pictures = pictures;
        }

        ArticleId id() {
            return new ArticleId(Long.parseLong(article.substring(article.lastIndexOf('/') + 1)));
        }

        String address() {
            return "/story/" + id();
        }

        String before() {
            return before;
        }

        String after() {
            return after;
        }

        Stream<String> pictures() {
            return pictures.stream().map(sha256 -> "/media/" + sha256);
        }

        boolean withdraw() {
            var answer = newsroom.chiefEditor.post(article + "/withdraw", WHY);
            return answer.status() == 200;
        }

        /** Its last seal, which comes too late where the withdrawal is first. */
        boolean goesOut() {
            return newsroom.approves(last, draft).status() == 200;
        }

        void assertToldToMachines() {
            var told = newsroom.deskChief.get(article).json();
            assertThat(told.at("/standing/name").asString()).isEqualTo("WITHDRAWN");
            assertThat(told.at("/standing").has("story")).isFalse();
        }
    }

    String section() {
        return "/section/" + newsroom.manuscript("").get("section");
    }

    /** With pictures of its own, and all seals but the last on what is to go out. */
    Lost live(int nth, Meanwhile other) {
        var mark = other.name().toLowerCase(Locale.ROOT) + nth;
        var before = "失锚浮标第%s只漂向外海".formatted(mark);
        var after = "失锚浮标第%s只已拖回".formatted(mark);
        var pictures = List.of(illustrations.picture(), illustrations.picture());
        var article = newsroom.draft(before);
        ok(newsroom.reporter.having(1).put(article, illustrations.words(before, pictures)));
        ok(newsroom.reporter.having(version(article)).post(article + "/submit"));
        ok(newsroom.approves(newsroom.editor, article));
        ok(newsroom.approves(newsroom.deskChief, article));
        ok(newsroom.approves(newsroom.chiefEditor, article));
        var lost = new Lost(article, before, after, pictures);
        prepare(lost, other);
        return lost;
    }

    private void prepare(Lost lost, Meanwhile other) {
        switch (other) {
            case UPDATE -> {
                var words = newsroom.manuscript("新浮标接替失锚者" + lost.id());
                words.put("continues", lost.id().value());
                lost.draft = newsroom.draft("新浮标");
                ok(newsroom.reporter.having(1).put(lost.draft, words));
                submit(lost.draft, newsroom.reporter);
                ok(newsroom.approves(newsroom.deskChief, lost.draft));
            }
            case CORRECTION -> {
                ok(newsroom.editor.post(lost.article + "/correct"));
                lost.draft = lost.article + "-correction";
                lost.last = newsroom.deskChief;
                var words = illustrations.words(lost.after, lost.pictures);
                words.put("note", "标题有误。");
                rewrite(lost.draft, words);
            }
            case NEW_VERSION -> {
                ok(newsroom.editor.post(lost.article + "/revise"));
                lost.draft = lost.article;
                rewrite(lost.draft, illustrations.words(lost.after, lost.pictures));
                ok(newsroom.approves(newsroom.deskChief, lost.draft));
            }
        }
    }

    private void rewrite(String draft, Map<String, Object> words) {
        var writer = newsroom.secondReporter;
        ok(writer.having(version(draft)).put(draft, words));
        submit(draft, writer);
    }

    private void submit(String draft, Machine writer) {
        ok(writer.having(version(draft)).post(draft + "/submit"));
        ok(newsroom.approves(newsroom.editor, draft));
    }

    /**
     * Every list of the API there is, to its end, and what it leads to, as somebody of the desk.
     */
    Map<String, Fetched> told(String site) {
        var desk = "/api/v1/desks/" + newsroom.desk;
        return new Crawler(site, this::asked)
                .within("/api/")
                .from(
                        "/api/v1/articles?limit=2",
                        "/api/v1/articles?mine=true&limit=2",
                        "/api/v1/tasks?which=HELD&limit=2",
                        "/api/v1/tasks?which=CLAIMABLE&limit=2",
                        "/api/v1/tasks?which=FOLLOWED&limit=2",
                        desk + "/tasks?limit=2",
                        desk + "/people",
                        "/api/v1/second-looks",
                        "/api/v1/absences",
                        "/api/v1/sections",
                        "/api/v1/me")
                .answers();
    }

    private Fetched asked(String path) {
        var answer = newsroom.editor.get(path);
        assertThat(answer.status()).as(path).isIn(200, 404);
        return new Fetched(answer.status(), answer.header("Content-Type"), answer.text());
    }

    private int version(String draft) {
        return newsroom.deskChief.get(draft).json().at("/draft/version").asInt();
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
