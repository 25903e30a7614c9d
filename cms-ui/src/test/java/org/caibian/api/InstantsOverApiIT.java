package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.Check;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** When a draft goes out, and until when nobody lets it out, as machines say it. */
@ApiTest
class InstantsOverApiIT {

    private static final Map<String, Object> NEW_YEAR = instant("2099-01-01T00:00:00+08:00");
    private static final Map<String, Object> DAY_AFTER = instant("2099-01-02T00:00:00+08:00");
    private static final Map<String, Object> DAY_BEFORE = instant("2098-12-31T00:00:00+08:00");

    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;

    private ApiNewsroom newsroom;

    @BeforeAll
    void open() {
        newsroom = new ApiNewsroom(context, port);
    }

    @Test
    void aDraftIsScheduledInTheZoneThatWasChosen() {
        var article = newsroom.submitted("元旦航班");

        var answer = newsroom.editor.post(article + "/schedule", NEW_YEAR).json();

        assertThat(answer.at("/draft/releaseAt/at").asString()).isEqualTo("2098-12-31T16:00:00Z");
        assertThat(answer.at("/draft/releaseAt/zone").asString()).isEqualTo("Asia/Shanghai");
    }

    @Test
    void whoeverSchedulesWhatAnotherScheduledMeanwhileIsToldOfThat() {
        var article = newsroom.submitted("两人同时定时");
        newsroom.editor.post(article + "/schedule", NEW_YEAR);

        var second = newsroom.editor.post(article + "/schedule", DAY_AFTER);

        assertThat(second.status()).isEqualTo(412);
        assertThat(second.problem()).isEqualTo("set-meanwhile");
        assertThat(second.json().at("/now/at").asString()).isEqualTo("2098-12-31T16:00:00Z");
        assertThat(second.json().at("/by/name").asString()).isNotBlank();
        var informed = new HashMap<>(DAY_AFTER);
        informed.put("seen", "2098-12-31T16:00:00Z");
        assertThat(newsroom.editor.post(article + "/schedule", informed).status()).isEqualTo(200);
        assertThat(newsroom.editor.post(article + "/unschedule").status()).isNotEqualTo(200);
    }

    @Test
    void aPreflightNamesEveryCheckWithItsOutcome() {
        var article = newsroom.submitted("预演除夕航班");
        newsroom.approves(newsroom.editor, article);
        newsroom.editor.post(article + "/schedule", NEW_YEAR);

        var preflight = newsroom.reporter.get(article + "/preflight").json();

        var checks =
                preflight.path("checks").values().stream()
                        .collect(
                                Collectors.toMap(
                                        check -> check.path("check").asString(), check -> check));
        assertThat(checks.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Check.Subject.values()).map(Enum::name).toList());
        assertThat(checks.get("SEALS").path("outcome").asString()).isEqualTo("FAILED");
        assertThat(checks.get("SEALS").at("/problems/0").asString()).isEqualTo("SEALS TOO_FEW");
        assertThat(checks.get("EDITOR_SEALED").path("outcome").asString()).isEqualTo("PASSED");
        assertThat(checks.get("SOURCE_LISTED").path("outcome").asString()).isEqualTo("PASSED");
        assertThat(checks.get("CHAIN").path("outcome").asString()).isEqualTo("NOT_ASKED");
        assertThat(checks.get("SCHEDULE").path("until").asString())
                .isEqualTo("2098-12-31T16:00:00Z");
    }

    @Test
    void anInstantThatHasPassedOrNamesNoZoneIsRefused() {
        var article = newsroom.submitted("旧历新历");
        var past = instant("2020-01-01T00:00:00+08:00");
        var zoneless = Map.of("at", "2099-01-01T00:00:00+08:00");
        var nowhere = Map.of("at", "2099-01-01T00:00:00+08:00", "zone", "Asia/Nowhere");

        assertThat(newsroom.editor.post(article + "/schedule", past).problem())
                .isEqualTo("in-the-past");
        assertThat(newsroom.editor.post(article + "/schedule", zoneless).problem())
                .isEqualTo("zone-needed");
        assertThat(newsroom.editor.post(article + "/schedule", nowhere).problem())
                .isEqualTo("zone-needed");
        assertThat(newsroom.reporter.post(article + "/schedule", NEW_YEAR).problem())
                .isEqualTo("role-missing");
        var beyond = newsroom.editor.post(article + "/schedule", instant("+10000-01-01T00:00:00Z"));
        assertThat(beyond.problem()).isEqualTo("bad-request");
        assertThat(beyond.text()).contains("9998-12-31");
    }

    @Test
    void anEmbargoIsTightenedByOneAndLiftedByTwo() {
        var article = newsroom.submitted("年度排名");

        newsroom.reporter.post(article + "/embargo", NEW_YEAR);

        assertThat(newsroom.editor.post(article + "/embargo", DAY_BEFORE).problem())
                .isEqualTo("set-meanwhile");
        var informed = new HashMap<>(DAY_BEFORE);
        informed.put("seen", "2098-12-31T16:00:00Z");
        assertThat(newsroom.editor.post(article + "/embargo", informed).problem())
                .isEqualTo("embargo-looser");
        assertThat(newsroom.editor.post(article + "/schedule", DAY_BEFORE).problem())
                .isEqualTo("under-embargo");
        assertThat(newsroom.editor.post(article + "/release-at-once").problem())
                .isEqualTo("under-embargo");
        assertThat(newsroom.deskChief.post(article + "/embargo/confirm-lift").problem())
                .isEqualTo("lift-not-proposed");
        var proposed = newsroom.chiefEditor.post(article + "/embargo/propose-lift").json();
        assertThat(proposed.at("/draft/embargo/liftProposedBy/name").asString()).isEqualTo("沈知遥");
        assertThat(newsroom.chiefEditor.post(article + "/embargo/confirm-lift").problem())
                .isEqualTo("proposed-it");
        assertThat(newsroom.deskChief.post(article + "/embargo/confirm-lift").status())
                .isEqualTo(200);
        assertThat(newsroom.deskChief.post(article + "/embargo/confirm-lift").problem())
                .isEqualTo("no-embargo");
    }

    @Test
    void aProposalToLiftAnEmbargoIsTakenBack() {
        var article = newsroom.submitted("年度评选");
        newsroom.reporter.post(article + "/embargo", NEW_YEAR);
        newsroom.chiefEditor.post(article + "/embargo/propose-lift");

        assertThat(newsroom.deskChief.post(article + "/embargo/take-back-lift").problem())
                .isEqualTo("role-missing");
        var answer = newsroom.chiefEditor.post(article + "/embargo/take-back-lift").json();

        assertThat(answer.at("/draft/embargo/draft").asString())
                .isEqualTo(article.substring(article.lastIndexOf('/') + 1));
        assertThat(answer.at("/draft/embargo/liftProposedBy").isMissingNode()).isTrue();
        assertThat(newsroom.chiefEditor.post(article + "/embargo/take-back-lift").problem())
                .isEqualTo("lift-not-proposed");
    }

    @Test
    void aTakeDownIsSetAfterTheReleaseAndCleared() {
        var article = newsroom.submitted("限时展览");
        newsroom.editor.post(article + "/schedule", NEW_YEAR);

        assertThat(newsroom.editor.post(article + "/take-down", DAY_BEFORE).problem())
                .isEqualTo("take-down-before-release");
        assertThat(newsroom.reporter.post(article + "/take-down", DAY_AFTER).problem())
                .isEqualTo("role-missing");
        var set = newsroom.editor.post(article + "/take-down", DAY_AFTER).json();
        assertThat(set.at("/takeDown/at").asString()).isEqualTo("2099-01-01T16:00:00Z");
        var later = new HashMap<>(DAY_AFTER);
        later.put("seen", "2098-12-31T16:00:00Z");
        assertThat(newsroom.editor.post(article + "/schedule", later).problem())
                .isEqualTo("schedule-after-take-down");
        assertThat(newsroom.editor.post(article + "/take-down/clear").problem())
                .isEqualTo("set-meanwhile");
        var seen = Map.of("seen", Map.of("at", "2099-01-02T00:00:00+08:00"));
        assertThat(newsroom.editor.post(article + "/take-down/clear", seen).status())
                .isEqualTo(200);
        assertThat(newsroom.editor.post(article + "/take-down/clear").problem())
                .isEqualTo("no-take-down");
    }

    @Test
    void whatIsSealedUnderEmbargoIsNotReleased() {
        var article = newsroom.submitted("统计公报");
        newsroom.reporter.post(article + "/embargo", NEW_YEAR);

        newsroom.approves(newsroom.editor, article);
        newsroom.approves(newsroom.deskChief, article);
        newsroom.approves(newsroom.chiefEditor, article);

        var read = newsroom.reporter.get(article).json();
        assertThat(read.at("/draft/stage").asString()).isEqualTo("APPROVED");
        assertThat(read.at("/standing/name").asString()).isEqualTo("UNPUBLISHED");
    }

    @Test
    void aPriorityIsGivenByWhoWrites() {
        var article = newsroom.submitted("台风路径");

        var answer = newsroom.reporter.post(article + "/priority", Map.of("priority", "URGENT"));

        assertThat(answer.json().at("/draft/priority").asString()).isEqualTo("URGENT");
        assertThat(
                        newsroom.reporter
                                .post(article + "/priority", Map.of("priority", "SOON"))
                                .status())
                .isEqualTo(400);
    }

    @Test
    void aStepTheRouteHasNotReachedIsRefusedAsSuch() {
        var article = newsroom.submitted("第二道闸");
        var last = newsroom.task(article).replaceFirst("FIRST_REVIEW", "FINAL_REVIEW");

        var refused =
                newsroom.chiefEditor.post(
                        last + "/approve",
                        Map.of("hash", newsroom.hash(article), "opinion", "可发。"));

        assertThat(refused.problem()).isEqualTo("not-reached");
    }

    @Test
    void aNewArticleIsNoCorrection() {
        var words = newsroom.manuscript("更正启事");
        words.put("kind", "CORRECTION");

        var refused = newsroom.reporter.post("/api/v1/desks/" + newsroom.desk + "/articles", words);

        assertThat(refused.problem()).isEqualTo("faulty-fields");
    }

    private static Map<String, Object> instant(String at) {
        return Map.of("at", at, "zone", "Asia/Shanghai");
    }
}
