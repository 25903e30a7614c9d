package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caibian.api.ProblemDocument.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What people do at the desk, done by machines. */
@ApiTest
class LoopOverApiIT {

    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;
    private ApiNewsroom newsroom;

    @BeforeAll
    void open() {
        newsroom = new ApiNewsroom(context, port);
    }

    @Test
    void aStoryTravelsFromItsReporterToItsReaders() {
        var article = newsroom.draft("潮汐电站二号机组并网");
        var words = newsroom.manuscript("潮汐电站二号机组并网 岛上灯塔改用新电");
        words.put("ai", "MADE");
        var saved = newsroom.reporter.having(1).put(article, words);
        newsroom.reporter.having(saved.version()).post(article + "/submit");

        newsroom.editor.post(newsroom.task(article) + "/claim");
        newsroom.approves(newsroom.editor, article);
        newsroom.approves(newsroom.deskChief, article);
        var released = newsroom.approves(newsroom.chiefEditor, article);

        assertThat(released.status()).isEqualTo(200);
        assertThat(released.json().path("standing").path("name").asString()).isEqualTo("LIVE");
        assertThat(released.json().at("/standing/ai").asString()).isEqualTo("MADE");
        var story = released.json().path("standing").path("story").asString();
        assertThat(newsroom.nobody().get(story).text()).contains("潮汐电站二号机组并网 岛上灯塔改用新电");
        assertThat(acts(article))
                .containsSubsequence(
                        "RELEASED", "APPROVED", "APPROVED", "APPROVED", "CLAIMED", "SUBMITTED");
    }

    @Test
    void whatIsReadCanBeSentBackAsItIs() {
        var article = newsroom.draft("东屿港恢复通航");
        var read = newsroom.reporter.get(article);

        var saved =
                newsroom.reporter
                        .having(read.version())
                        .put(article, read.json().path("draft").path("words"));

        assertThat(saved.version()).isEqualTo(read.version());
        assertThat(saved.json().path("draft").path("hash"))
                .isEqualTo(read.json().path("draft").path("hash"));
    }

    @Test
    void savingLetsGoOfTheLockUnlessAskedToKeepIt() {
        var article = newsroom.draft("冷链仓扩建");

        newsroom.reporter.having(1).put(article, newsroom.manuscript("冷链仓扩建一"));
        var free = newsroom.reporter.get(article);
        newsroom.reporter.having(2).put(article + "?keepLock=true", newsroom.manuscript("冷链仓扩建二"));
        var kept = newsroom.reporter.get(article);

        assertThat(free.json().path("draft").has("lock")).isFalse();
        assertThat(kept.json().at("/draft/lock/holder/name").asString()).isEqualTo("王砚");
        assertThat(newsroom.reporter.delete(article + "/lock").status()).isEqualTo(204);
        assertThat(newsroom.reporter.get(article).json().path("draft").has("lock")).isFalse();
    }

    @Test
    void aListIsReadPageByPageToItsEnd() {
        IntStream.range(0, 5).forEach(n -> newsroom.draft("轮渡时刻表 " + n));
        var list = "/api/v1/articles?desk=" + newsroom.desk + "&stage=DRAFTING&limit=2";

        var first = newsroom.reporter.get(list).json();
        var second = newsroom.reporter.get(list + "&from=" + first.path("next").asString()).json();

        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(2);
        assertThat(ids(second)).doesNotContainAnyElementsOf(ids(first));
        assertThat(newsroom.reporter.get("/api/v1/articles?mine=true").json().path("items"))
                .isNotEmpty();
    }

    @Test
    void aHistoryIsReadPageByPageToItsBeginning() {
        var article = newsroom.submitted("渔市搬迁");
        newsroom.reporter.post(article + "/recall");

        var newest = newsroom.reporter.get(article + "/history?limit=1").json();
        var older =
                newsroom.reporter
                        .get(article + "/history?from=" + newest.path("next").asString())
                        .json();

        assertThat(newest.at("/items/0/act").asString()).isEqualTo("RECALLED");
        assertThat(each(older.path("items")).map(entry -> entry.path("act").asString()))
                .startsWith("SUBMITTED")
                .endsWith("CREATED");
        assertThat(older.has("next")).isFalse();
    }

    @Test
    void aDesksTasksAreNarrowedByKindStepPriorityAndDeadline() {
        var article = newsroom.submitted("码头夜班");
        var desk = "/api/v1/desks/" + newsroom.desk + "/tasks?limit=200";

        var these = newsroom.editor.get(desk + "&kind=ORIGINAL&kind=REPRINT&step=FIRST_REVIEW");
        var later = newsroom.editor.get(desk + "&step=FINAL_REVIEW");
        var pressing = newsroom.editor.get(desk + "&priority=URGENT");
        var late = newsroom.editor.get(desk + "&due=LATE");
        var inTime = newsroom.editor.get(desk + "&due=IN_TIME");
        var unknown = newsroom.editor.get(desk + "&step=NOWHERE");

        assertThat(articles(these.json())).contains(id(article));
        assertThat(articles(later.json())).doesNotContain(id(article));
        assertThat(articles(pressing.json())).doesNotContain(id(article));
        assertThat(articles(late.json())).doesNotContain(id(article));
        assertThat(articles(inTime.json())).contains(id(article));
        assertThat(unknown.status()).isEqualTo(400);
    }

    @Test
    void aTaskSaysByWhenItIsToBeDone() {
        var task = newsroom.editor.get(newsroom.task(newsroom.submitted("年货提前上架"))).json();

        assertThat(
                        Duration.between(
                                Instant.parse(task.path("openedAt").asString()),
                                Instant.parse(task.path("dueAt").asString())))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void aTaskIsClaimedLetGoReassignedAndGivenBack() {
        var article = newsroom.submitted("山区公交加密");
        var task = newsroom.task(article);

        newsroom.editor.post(task + "/claim");
        var mine = newsroom.editor.get("/api/v1/tasks").json();
        newsroom.editor.post(task + "/let-go");
        var free = newsroom.editor.get("/api/v1/tasks?which=CLAIMABLE").json();
        var to = newsroom.account(newsroom.people.secondEditor);
        var holder = mine.at("/items").valueStream().findFirst().orElseThrow().path("holder");
        var stale = Map.of("to", to, "reason", "李清和今天休假。", "seen", holder);
        var outdated = newsroom.deskChief.post(task + "/reassign", stale);
        newsroom.deskChief.post(task + "/reassign", Map.of("to", to, "reason", "李清和今天休假。"));
        var reassigned = newsroom.deskChief.get(task).json();
        var returned = newsroom.secondEditor.post(task + "/return", Map.of("reason", "数字请核对。"));

        assertThat(articles(mine)).contains(id(article));
        assertThat(articles(free)).contains(id(article));
        assertThat(outdated.problem()).isEqualTo("set-meanwhile");
        assertThat(outdated.json().has("now")).isFalse();
        assertThat(outdated.json().at("/by/name").asString()).isEqualTo("李清和");
        assertThat(reassigned.at("/holder/name").asString()).isEqualTo("许闻");
        assertThat(returned.json().at("/draft/stage").asString()).isEqualTo("DRAFTING");
        assertThat(newsroom.reporter.get("/api/v1/desks/" + newsroom.desk + "/tasks").status())
                .isEqualTo(200);
    }

    @Test
    void aSubmissionIsRecalledAndADraftSpikedAndRevived() {
        var article = newsroom.submitted("湖面初冰");

        var recalled = newsroom.reporter.post(article + "/recall");
        var spiked = newsroom.reporter.post(article + "/spike", Map.of("reason", "天气转暖。"));
        var revived = newsroom.reporter.post(article + "/revive");

        assertThat(recalled.json().at("/draft/stage").asString()).isEqualTo("DRAFTING");
        assertThat(spiked.json().at("/draft/spikedFor").asString()).isEqualTo("天气转暖。");
        assertThat(revived.json().at("/draft/stage").asString()).isEqualTo("DRAFTING");
    }

    @Test
    void theWordsOfARevisionArePutBackUnlessSomebodySavedSince() {
        var article = newsroom.submitted("观测站换回镜片");
        newsroom.reporter.post(article + "/recall");
        int read = newsroom.reporter.get(article).version();
        newsroom.reporter.having(read).put(article, newsroom.manuscript("写坏了的标题"));
        var author = newsroom.reporter.having(read + 1);

        var restored = author.post(article + "/revisions/1/restore");

        assertThat(restored.status()).isEqualTo(200);
        assertThat(newsroom.reporter.get(article).json().at("/draft/words/headline").asString())
                .isEqualTo("观测站换回镜片");
        assertThat(newsroom.reporter.get(article + "/history").json().at("/items/0/act").asString())
                .isEqualTo("RESTORED");
        assertRefused(author.post(article + "/revisions/1/restore"), 412, "outdated");
        assertRefused(
                newsroom.reporter.having(read + 2).post(article + "/revisions/9/restore"),
                404,
                "not-found");
        assertRefused(
                newsroom.stranger.having(read + 2).post(article + "/revisions/1/restore"),
                404,
                "not-found");
    }

    @Test
    void revisionsRouteAndSealsAreThereToRead() {
        var article = newsroom.submitted("观测站换镜");
        newsroom.approves(newsroom.editor, article);

        var revisions = newsroom.reporter.get(article + "/revisions").json();
        var revision = newsroom.reporter.get(article + "/revisions/1").json();
        var route = newsroom.reporter.get(article + "/route").json();
        var seals = newsroom.reporter.get(article + "/seals").json();

        assertThat(revisions.path("items")).hasSize(1);
        assertThat(revision.at("/words/headline").asString()).isEqualTo("观测站换镜");
        assertThat(route.at("/stops/0/progress").asString()).isEqualTo("DONE");
        assertThat(route.at("/stops/0/holder/name").asString()).isEqualTo("李清和");
        assertThat(route.path("bpmn").asString()).contains("<bpmn");
        assertThat(seals.at("/0/person/name").asString()).isEqualTo("李清和");
        assertThat(seals.at("/0/hash").asString()).isEqualTo(newsroom.hash(article));
        assertThat(newsroom.reporter.get(article).json().at("/draft/responsible/name").asString())
                .isEqualTo("李清和");
    }

    @Test
    void everybodyMayKnowWhoDoesWhatOnADesk() {
        var me = newsroom.reporter.get("/api/v1/me").json();
        var desk = "/api/v1/desks/" + newsroom.desk + "/people";
        var people = newsroom.reporter.get(desk + "?limit=200").json().path("items");
        var first = newsroom.reporter.get(desk + "?limit=1").json();
        var second =
                newsroom.reporter
                        .get(desk + "?limit=1&from=" + first.path("next").asString())
                        .json();

        assertThat(me.path("account").asString())
                .isEqualTo(newsroom.account(newsroom.people.reporter));
        assertThat(people.toString())
                .contains("顾明舟", "DESK_CHIEF", "沈知遥", "CHIEF_EDITOR")
                .doesNotContain("何牧");
        assertThat(people.path(0)).isEqualTo(first.at("/items/0"));
        assertThat(people.path(1)).isEqualTo(second.at("/items/0"));
        assertThat(newsroom.reporter.get("/api/v1/desks").json()).isNotEmpty();
        assertThat(newsroom.reporter.get("/api/v1/sections").json()).isNotEmpty();
        assertThat(newsroom.reporter.get("/api/v1/sources").json().path("items")).isNotEmpty();
    }

    @Test
    void whatIsSetAroundAHeadlineIsSentAndReadBack() {
        var article = newsroom.draft("冷链仓再扩建");
        var sent = newsroom.manuscript("冷链仓再扩建");
        var around =
                Map.of(
                        "kicker", "冷链三年规划",
                        "subtitle", "新增两座冷库",
                        "ai", "ASSISTED",
                        "seoTitle", "冷链仓扩建",
                        "seoDescription", "新增两座冷库，年内投用。");
        sent.putAll(around);

        newsroom.reporter.having(1).put(article, sent);
        var words = newsroom.reporter.get(article).json().at("/draft/words");

        around.forEach((field, said) -> assertThat(words.path(field).asString()).isEqualTo(said));
    }

    @Test
    void everybodyMayKnowWhichFieldsAKindIsAskedFor() {
        var forms = newsroom.reporter.get("/api/v1/forms").json();
        var reprint =
                each(forms)
                        .filter(form -> form.path("kind").asString().equals("REPRINT"))
                        .findFirst()
                        .orElseThrow();

        assertThat(reprint.path("needed").toString()).contains("ORIGINAL_TITLE");
        assertThat(reprint.path("asked").toString()).contains("KICKER").doesNotContain("NOTE");
    }

    private List<String> acts(String article) {
        return each(newsroom.reporter.get(article + "/history").json().path("items"))
                .map(entry -> entry.path("act").asString())
                .toList();
    }

    private static List<String> ids(JsonNode page) {
        return each(page.path("items")).map(line -> line.path("id").asString()).toList();
    }

    private static List<String> articles(JsonNode page) {
        return each(page.path("items")).map(line -> line.path("article").asString()).toList();
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String id(String article) {
        return article.substring(article.lastIndexOf('/') + 1);
    }
}
