package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caibian.api.ProblemDocument.assertRefused;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What could not be saved waits beside its draft, and is read, merged or dropped from there. */
@ApiTest
class BranchesOverApiIT {

    private static final String OURS = "王砚改的一段：主航道恢复双向通航。";
    private static final String THEIRS = "纪南舟改的一段：主航道恢复单向通航。";

    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;
    private ApiNewsroom newsroom;

    @BeforeAll
    void open() {
        newsroom = new ApiNewsroom(context, port);
    }

    @Test
    void itIsToldAsItWasTypedToWhoeverMayReadTheDraft() {
        var article = newsroom.draft("未存的文字");
        var words = words("长".repeat(61), OURS);

        var kept = keep(newsroom.reporter, article, words);
        var again = keep(newsroom.reporter, article, words);

        assertThat(again.json().path("id")).isEqualTo(kept.json().path("id"));
        var all = newsroom.editor.get(article + "/branches").json();
        assertThat(all).hasSize(1);
        assertThat(all.at("/0/by/name").asString()).isEqualTo("王砚");
        assertThat(all.at("/0/base").asInt()).isEqualTo(1);
        assertThat(all.at("/0").has("words")).isFalse();
        var read = newsroom.editor.get(address(article, kept)).json().path("words");
        assertThat(read.path("headline").asString()).hasSize(61);
        assertThat(read.path("source").asString()).isEqualTo(words.get("source"));
        assertThat(read.path("section").asString()).isEqualTo(words.get("section"));
        assertThat(read.path("body").toString()).contains(OURS);
        assertThat(newsroom.reporter.get(article).version()).isEqualTo(1);
        assertRefused(newsroom.stranger.get(article + "/branches"), 404, "not-found");
        assertRefused(newsroom.stranger.get(address(article, kept)), 404, "not-found");
        assertRefused(newsroom.editor.get(address(article, kept) + "/merge"), 422, "faulty-fields");
    }

    @Test
    void conflictsAreToldAndTheSideThatIsChosenIsTaken() {
        var article = newsroom.draft("两边都改");
        save(newsroom.secondReporter, article, 1, words("纪南舟的标题", THEIRS));
        var branch = address(article, keep(newsroom.reporter, article, words("两边都改", OURS)));

        var merge = newsroom.secondReporter.get(branch + "/merge").json();

        assertThat(merge.path("revision").asInt()).isEqualTo(2);
        assertThat(merge.path("conflicts")).hasSize(1);
        assertThat(merge.at("/conflicts/0/mine").asString()).contains(THEIRS);
        assertThat(merge.at("/conflicts/0/live").asString()).contains(OURS);
        var mergedBy = newsroom.secondReporter.having(2);
        var open = mergedBy.post(branch + "/merge", Map.of("sides", List.of()));
        assertRefused(open, 422, "conflicts-open");
        assertThat(merge.at("/conflicts/0/base").asString()).doesNotContain(OURS, THEIRS);
        var theirs = Map.of("sides", List.of("LIVE"));
        assertRefused(
                newsroom.secondReporter.post(branch + "/merge", theirs), 428, "version-needed");
        var outdated = newsroom.secondReporter.having(1).post(branch + "/merge", theirs);
        assertRefused(outdated, 412, "outdated");
        assertThat(outdated.json().at("/by/name").asString()).isEqualTo("纪南舟");

        assertThat(mergedBy.under("merge").post(branch + "/merge", theirs).status()).isEqualTo(200);
        var repeated = mergedBy.under("merge").post(branch + "/merge", theirs);

        assertThat(repeated.header("Idempotency-Repeated")).isEqualTo("true");
        var now = newsroom.reporter.get(article);
        assertThat(now.version()).isEqualTo(3);
        assertThat(now.json().at("/draft/words/headline").asString()).isEqualTo("纪南舟的标题");
        assertThat(now.text()).contains(OURS).doesNotContain(THEIRS);
        assertThat(newsroom.reporter.get(article + "/branches").json()).isEmpty();
        assertRefused(mergedBy.post(branch + "/merge", theirs), 404, "branch-gone");
        assertThat(newsroom.reporter.get(article + "/history").text())
                .contains("BRANCH_BROUGHT_IN");
    }

    @Test
    void underReviewNobodyReviewsWordsOfSomebodyWhoIsNoAuthor() {
        var article = newsroom.submitted("审稿中合并");
        var branch =
                address(article, keep(newsroom.secondReporter, article, words("审稿中合并", THEIRS)));
        assertRefused(newsroom.reporter.get(branch + "/merge"), 403, "not-holder");
        newsroom.editor.post(newsroom.task(article) + "/claim");

        var refused = newsroom.editor.get(branch + "/merge");

        assertRefused(refused, 409, "of-no-author");
        assertThat(refused.json().at("/by/name").asString()).isEqualTo("纪南舟");
        var own = address(article, keep(newsroom.editor, article, words("审稿中合并", OURS)));
        var tag = newsroom.editor.get(article).header("ETag");
        var reviewing = newsroom.editor.with("If-Match", tag);
        assertThat(reviewing.post(own + "/merge", Map.of("sides", List.of())).status())
                .isEqualTo(200);
    }

    /** What a reviewer read does not come in as an author's words once the round is over. */
    @Test
    void norIsItMergedAfterTheRoundItWasReadIn() {
        var article = newsroom.submitted("撤回以后");
        var branch = address(article, keep(newsroom.editor, article, words("撤回以后", OURS)));
        newsroom.editor.post(newsroom.task(article) + "/claim");
        var tag = newsroom.editor.get(article).header("ETag");
        newsroom.reporter.post(article + "/recall");

        var late =
                newsroom.editor
                        .with("If-Match", tag)
                        .post(branch + "/merge", Map.of("sides", List.of()));

        assertRefused(late, 409, "already-decided");
        assertThat(late.json().path("act").asString()).isEqualTo("RECALLED");
        assertThat(newsroom.reporter.get(article).version()).isEqualTo(1);
        assertThat(newsroom.reporter.get(article + "/branches").json()).hasSize(1);
    }

    @Test
    void whoeverTypedItOrMayChangeTheDraftDropsIt() {
        var article = newsroom.submitted("谁能丢弃");
        var branch = address(article, keep(newsroom.secondReporter, article, words("谁能丢弃", OURS)));

        assertRefused(newsroom.reporter.delete(branch), 403, "not-holder");
        assertThat(newsroom.secondReporter.delete(branch).status()).isEqualTo(204);

        assertRefused(newsroom.secondReporter.delete(branch), 404, "branch-gone");
        assertRefused(newsroom.secondReporter.get(branch), 404, "branch-gone");
    }

    @Test
    void whoeverDroppedItTakesThatBack() {
        var article = newsroom.draft("撤销丢弃");
        var branch = address(article, keep(newsroom.secondReporter, article, words("撤销丢弃", OURS)));
        assertRefused(newsroom.editor.post(branch + "/take-back"), 404, "branch-not-dropped");
        newsroom.editor.delete(branch);

        assertRefused(
                newsroom.secondReporter.post(branch + "/take-back"), 404, "branch-not-dropped");
        assertRefused(newsroom.stranger.post(branch + "/take-back"), 404, "not-found");
        var elsewhere = branch.replace(article, newsroom.draft("别处的草稿"));
        assertRefused(newsroom.editor.post(elsewhere + "/take-back"), 404, "branch-not-dropped");
        var back = newsroom.editor.post(branch + "/take-back");

        assertThat(back.status()).isEqualTo(200);
        assertThat(back.json().at("/by/name").asString()).isEqualTo("纪南舟");
        assertThat(back.text()).contains(OURS);
        assertThat(newsroom.reporter.get(article + "/branches").json()).hasSize(1);
    }

    @Test
    void aVersionThatNeverWasIsNoBaseAndNotTooManyWait() {
        var article = newsroom.draft("放不下了");
        var all = article + "/branches";

        assertRefused(
                newsroom.reporter.post(all, Map.of("base", 9, "words", words("一", OURS))),
                422,
                "no-such-version");
        assertRefused(newsroom.reporter.post(all, Map.of("base", 1)), 400, "bad-request");
        for (var each : List.of("一", "二", "三", "四")) {
            keep(newsroom.reporter, article, words(each, OURS));
        }
        assertRefused(
                newsroom.reporter.post(all, Map.of("base", 1, "words", words("五", OURS))),
                409,
                "too-many-branches");
        var ofAnother = newsroom.draft("另一篇");
        var strayed =
                ofAnother + "/branches/" + id(keep(newsroom.editor, article, words("六", OURS)));
        assertRefused(newsroom.reporter.get(strayed), 404, "branch-gone");
    }

    private Map<String, Object> words(String headline, String paragraph) {
        var words = newsroom.manuscript(headline);
        words.put("body", ApiNewsroom.body(paragraph));
        return words;
    }

    private static Machine.Answer keep(Machine by, String article, Map<String, Object> words) {
        var kept = by.post(article + "/branches", Map.of("base", 1, "words", words));
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
        return kept;
    }

    private static void save(Machine by, String article, int version, Map<String, Object> words) {
        var saved = by.having(version).put(article, words);
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
    }

    private static String address(String article, Machine.Answer kept) {
        return article + "/branches/" + id(kept);
    }

    private static long id(Machine.Answer kept) {
        return kept.json().path("id").asLong();
    }
}
