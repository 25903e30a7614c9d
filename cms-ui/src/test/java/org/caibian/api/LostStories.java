package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caibian.api.Machine.Answer;
import org.caibian.site.Crawler;
import org.caibian.site.Fetched;
import org.caibian.testing.TypedBody;
import org.springframework.context.ApplicationContext;

/** Stories that are withdrawn while something else goes out, or while their end comes. */
final class LostStories {

    private final ApiNewsroom newsroom;
    private final Illustrations illustrations;
    private final ApplicationContext context;

    LostStories(ApiNewsroom newsroom, ApplicationContext context) {
        this.newsroom = newsroom;
        illustrations = new Illustrations(context, newsroom);
        this.context = context;
    }

    String section() {
        return "/section/" + newsroom.manuscript("").get("section");
    }

    /** With pictures of its own, and all seals but the last on what is to go out. */
    LostStory live(int nth, LostStory.Meanwhile other) {
        var mark = other.name().toLowerCase(Locale.ROOT) + nth;
        var before = "失锚浮标第%s只漂向外海".formatted(mark);
        var after = "失锚浮标第%s只已拖回".formatted(mark);
        var pictures = List.of(illustrations.picture(), illustrations.picture());
        var article = newsroom.draft(before);
        release(article, illustrations.words(before, pictures));
        var lost = new LostStory(newsroom, context, article, before, after, pictures, other);
        link(lost);
        prepare(lost, other);
        return lost;
    }

    private void release(String article, Map<String, Object> words) {
        ok(newsroom.reporter.having(1).put(article, words));
        ok(newsroom.reporter.having(version(article)).post(article + "/submit"));
        ok(newsroom.approves(newsroom.editor, article));
        ok(newsroom.approves(newsroom.deskChief, article));
        ok(newsroom.approves(newsroom.chiefEditor, article));
    }

    /** Another story whose words lead there, as they do for good. */
    private void link(LostStory lost) {
        var headline = "巡标船日志" + lost.id();
        var linking = newsroom.draft(headline);
        var words = newsroom.manuscript(headline);
        words.put("body", TypedBody.of(TypedBody.linked("前文", lost.address())));
        release(linking, words);
        lost.linkedFrom(linking);
    }

    private void prepare(LostStory lost, LostStory.Meanwhile other) {
        switch (other) {
            case UPDATE -> {
                var update = newsroom.draft("新浮标");
                var words = newsroom.manuscript("新浮标接替失锚者" + lost.id());
                words.put("continues", lost.id().value());
                ok(newsroom.reporter.having(1).put(update, words));
                submit(update, newsroom.reporter);
                ok(newsroom.approves(newsroom.deskChief, update));
                lost.waitsWith(update, newsroom.chiefEditor);
            }
            case CORRECTION -> {
                ok(newsroom.editor.post(lost.article() + "/correct"));
                var correction = lost.article() + "-correction";
                var words = illustrations.words(lost.after(), lost.hashes());
                words.put("note", "标题有误。");
                rewrite(correction, words);
                lost.waitsWith(correction, newsroom.deskChief);
            }
            case NEW_VERSION, INSTANT -> {
                ok(newsroom.editor.post(lost.article() + "/revise"));
                rewrite(lost.article(), illustrations.words(lost.after(), lost.hashes()));
                ok(newsroom.approves(newsroom.deskChief, lost.article()));
                lost.waitsWith(lost.article(), newsroom.chiefEditor);
            }
            case END -> {}
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
