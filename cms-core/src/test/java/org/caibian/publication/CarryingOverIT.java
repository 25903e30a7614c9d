package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.article.CarryOverResult;
import org.caibian.article.CarryingOver;
import org.caibian.article.Drafts;
import org.caibian.article.SaveResult;
import org.caibian.article.Scheduling;
import org.caibian.article.Seal;
import org.caibian.article.SubmitResult;
import org.caibian.difference.Merge.Side;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Problem;
import org.caibian.notice.Occasion;
import org.caibian.right.Refusal;
import org.caibian.right.Stage;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.Seen;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** A waiting draft is put together with what readers were given meanwhile. */
@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CarryingOverIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired private ApplicationContext context;
    @Autowired private Drafts drafts;
    @Autowired private CarryingOver carryingOver;
    @Autowired private Scheduling scheduling;
    @Autowired private Agenda agenda;
    @Autowired private Stories stories;
    @Autowired private Clock clock;
    @Autowired private Ledger ledger;

    private ReleaseRoom room;
    private TestNewsroom newsroom;
    private CorrectionDesk desk;

    @BeforeAll
    void openTheNewsroom() {
        room = new ReleaseRoom(context);
        newsroom = room.newsroom;
        desk = new CorrectionDesk(context, room);
    }

    @Test
    void aDraftThatWaitsFallsBehindAndIsCarriedOverTheCorrection() {
        var article = room.released("等待的稿件并入更正");
        desk.revised(article, "主航道23日恢复通航。", "另一段是新写的。");
        desk.corrected(article, "停航四十一小时后，东屿港主航道23日上午10时恢复双向通航。");

        assertThat(desk.told(newsroom.reporter, article, Occasion.LEFT_BEHIND)).isEqualTo(1);
        assertThat(CorrectionDesk.problems(desk.submit(article.main(), newsroom.reporter)))
                .containsExactly(new Problem(Problem.Field.STORY, Problem.Fault.BEHIND, 0));
        var merge = carryingOver.of(article.main()).orElseThrow();
        assertThat(merge.conflicts()).hasSize(1);
        int seen = desk.version(article.main());
        assertThat(carryingOver.carryOver(article.main(), seen, 2, List.of(), newsroom.reporter))
                .isEqualTo(new CarryOverResult.Undecided(1));
        assertThat(
                        carryingOver.carryOver(
                                article.main(), seen, 1, List.of(Side.LIVE), newsroom.reporter))
                .isEqualTo(new CarryOverResult.MovedOn(2));
        assertThat(
                        carryingOver.carryOver(
                                article.main(), seen, 2, List.of(Side.LIVE), newsroom.reporter))
                .isInstanceOf(CarryOverResult.CarriedOver.class);

        var draft = drafts.find(article.main()).orElseThrow();
        assertThat(draft.base()).contains(2);
        assertThat(draft.content().body().plain()).contains("上午10时");
        assertThat(draft.content().note()).isEmpty();
        assertThat(carryingOver.of(article.main())).isEmpty();
        assertThat(ledger.about(article, 1).getFirst().act()).isEqualTo(Act.CARRIED_OVER);
        assertThat(desk.submit(article.main(), newsroom.reporter))
                .isInstanceOf(SubmitResult.Submitted.class);
    }

    @Test
    void aDraftInReviewIsCarriedOverByWhoHoldsItsStep() {
        var article = room.released("审稿中的稿件并入更正");
        desk.revised(article, desk.opening(article), "另一段是新写的。");
        var round = room.rounds.submit(article, newsroom.reporter);
        room.rounds.seal(round, article, Step.FIRST_REVIEW, newsroom.editor);
        room.rounds.open(round, Step.SECOND_REVIEW);
        room.rounds.claim(round, Step.SECOND_REVIEW, newsroom.deskChief);

        desk.corrected(article, "停航四十一小时后，东屿港主航道23日上午10时恢复双向通航。", newsroom.secondEditor);

        assertThat(desk.told(newsroom.deskChief, article, Occasion.LEFT_BEHIND)).isEqualTo(1);
        int seen = desk.version(article.main());
        assertThat(carryingOver.carryOver(article.main(), seen, 3, List.of(), newsroom.reporter))
                .isInstanceOf(CarryOverResult.NotSaved.class);
        assertThat(carryingOver.carryOver(article.main(), seen, 3, List.of(), newsroom.deskChief))
                .isInstanceOf(CarryOverResult.CarriedOver.class);
        assertThat(drafts.find(article.main()).orElseThrow().content().body().plain())
                .contains("上午10时", "另一段是新写的");
        assertThat(drafts.seals(round)).noneMatch(Seal::stands);
        assertThat(drafts.round(round).orElseThrow().isReconfirming()).isTrue();
    }

    @Test
    void anApprovedDraftThatFellBehindIsTakenBackAndCarriedOverInOneAct() {
        var article = room.released("审签已齐的稿件并入更正");
        desk.revised(article, desk.opening(article), "另一段是新写的。");
        var approved = approvedAndWaiting(article);
        desk.corrected(article, "停航四十一小时后，东屿港主航道23日上午10时恢复双向通航。");
        int seen = desk.version(article.main());

        for (var whom : List.of(newsroom.reporter, newsroom.chiefEditor)) {
            assertThat(carryingOver.carryOver(article.main(), seen, 3, List.of(), whom))
                    .isEqualTo(
                            new CarryOverResult.NotSaved(
                                    new SaveResult.Refused(Refusal.ROLE_MISSING)));
            assertThat(drafts.find(article.main()).orElseThrow().stage()).isEqualTo(approved);
        }
        assertThat(carryingOver.carryOver(article.main(), seen, 3, List.of(), newsroom.deskChief))
                .isInstanceOf(CarryOverResult.CarriedOver.class);

        var draft = drafts.find(article.main()).orElseThrow();
        assertThat(draft.stage()).isEqualTo(new Stage.Drafting());
        assertThat(draft.plan().release()).isEmpty();
        assertThat(draft.authors()).contains(newsroom.deskChief);
        assertThat(draft.content().body().plain()).contains("上午10时", "另一段是新写的");
        assertThat(desk.submit(article.main(), newsroom.reporter))
                .isInstanceOf(SubmitResult.Submitted.class);
    }

    @Test
    void aCorrectionFollowsItsStoryToAnotherKind() {
        var article = room.released("更正随报道改类型");
        var round = desk.sentCorrection(article, "停航四十一小时后，东屿港主航道23日上午10时恢复双向通航。");
        var correction = article.correction();
        room.rounds.seal(round, correction, Step.FIRST_REVIEW, newsroom.secondEditor);
        desk.becomes(article, Kind.COMMENTARY);
        room.rounds.open(round, Step.SECOND_REVIEW);
        room.rounds.claim(round, Step.SECOND_REVIEW, newsroom.deskChief);

        var merge = carryingOver.of(correction).orElseThrow();
        assertThat(merge.conflicts()).isEmpty();
        assertThat(
                        carryingOver.carryOver(
                                correction,
                                desk.version(correction),
                                merge.number(),
                                List.of(),
                                newsroom.deskChief))
                .isInstanceOf(CarryOverResult.CarriedOver.class);
        assertThat(drafts.find(correction).orElseThrow().content().kind())
                .isEqualTo(Kind.COMMENTARY);

        room.rounds.seal(round, correction, Step.FIRST_REVIEW, newsroom.secondEditor);
        room.rounds.seal(round, correction, Step.SECOND_REVIEW, newsroom.deskChief);
        assertThat(room.complete(round)).isEqualTo(new ReleaseResult.Released());
        var story = stories.find(article).orElseThrow();
        assertThat(story.kind()).isEqualTo(Kind.COMMENTARY);
        assertThat(story.bodyText()).contains("上午10时", "另一段是新写的");
    }

    @Test
    void whoeverSealedOrScheduledWhatFellBehindHearsOfItAndTheCalendarSaysSo() {
        var article = room.released("审签已齐又落后");
        desk.revised(article, desk.opening(article), "另一段是新写的。");
        approvedAndWaiting(article);
        assertThat(conflicts(article)).isEmpty();

        desk.corrected(article, "停航四十一小时后，东屿港主航道23日上午10时恢复双向通航。");

        for (var whom :
                List.of(
                        newsroom.reporter,
                        newsroom.editor,
                        newsroom.deskChief,
                        newsroom.chiefEditor,
                        newsroom.secondEditor)) {
            assertThat(desk.told(whom, article, Occasion.LEFT_BEHIND)).isEqualTo(1);
        }
        assertThat(conflicts(article)).containsExactly(Conflict.BEHIND);
        room.withdraw(article);
        assertThat(conflicts(article)).containsExactly(Conflict.GONE);
    }

    private Set<Conflict> conflicts(ArticleId article) {
        var now = clock.instant();
        var desks = Set.of(newsroom.desk);
        return agenda
                .between(now, now.plus(Duration.ofHours(2)), desks, desks, Agenda.MOST)
                .items()
                .stream()
                .filter(item -> item.draft().equals(article.main()))
                .flatMap(item -> Conflict.of(item, now).stream())
                .filter(conflict -> conflict != Conflict.CLOSE_BY)
                .collect(Collectors.toSet());
    }

    /** Its three seals are given, and it goes out in an hour. */
    private Stage approvedAndWaiting(ArticleId article) {
        var inAnHour = new ChosenInstant(clock.instant().plus(Duration.ofHours(1)), ZONE);
        var round = room.sealed(article);
        scheduling.schedule(article.main(), Seen.nothing(), inAnHour, newsroom.secondEditor);
        assertThat(room.complete(round)).isEqualTo(new ReleaseResult.Waits(inAnHour.at()));
        return drafts.find(article.main()).orElseThrow().stage();
    }
}
