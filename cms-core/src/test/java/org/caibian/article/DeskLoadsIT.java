package org.caibian.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.absence.Absences;
import org.caibian.absence.NewAbsence;
import org.caibian.article.DeskLoad.Carried;
import org.caibian.article.DeskLoad.Share;
import org.caibian.right.Refusal;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Who on a desk holds what, what is late there, and how queues are narrowed to that. */
@SpringBootTest
@RealDatabase
class DeskLoadsIT {

    @Autowired private ApplicationContext context;
    @Autowired private DeskLoads loads;
    @Autowired private ReviewQueue queue;
    @Autowired private Drafts drafts;
    @Autowired private Absences absences;
    @Autowired private SettableClock clock;

    private DeadlineRoom room;
    private TestNewsroom newsroom;

    @BeforeEach
    void openADesk() {
        room = new DeadlineRoom(context);
        newsroom = room.newsroom;
    }

    @Test
    void whoeverHoldsMostOfWhatIsLateComesFirstAndWhoHoldsNothingIsThereToo() {
        claimed("超时一", newsroom.editor);
        claimed("超时二", newsroom.editor);
        room.pass(120);
        claimed("还早", newsroom.secondEditor);
        room.desk.handedIn("没人认领");

        var load = load();

        assertThat(load.shares())
                .extracting(Share::name, Share::tasks, Share::late)
                .startsWith(tuple("李清和", 2, 2), tuple("许闻", 1, 0))
                .contains(tuple("顾明舟", 0, 0));
        assertThat(load.shares()).extracting(Share::name).doesNotContain("王砚", "沈知遥", "何牧");
        assertThat(load.unclaimed().tasks()).isOne();
        assertThat(load.unclaimed().holder()).isEmpty();
    }

    @Test
    void theFirstFewOfAShareAreNamedAndTheRestIsCounted() {
        for (int i = 0; i < DeskLoad.NAMED + 2; i++) {
            claimed("第" + i + "篇", newsroom.editor);
        }

        var share = load().shares().getFirst();

        assertThat(share.tasks()).isEqualTo(DeskLoad.NAMED + 2);
        assertThat(share.first())
                .extracting(Carried::headline)
                .containsExactly("第0篇", "第1篇", "第2篇", "第3篇", "第4篇");
        assertThat(share.oldest()).contains(share.first().getFirst().openedAt());
    }

    @Test
    void whatSomebodyHoldsInAnothersSteadIsNamedSo() {
        var standIn = newsroom.hire("秦棠", Post.on(newsroom.otherDesk(), Role.EDITOR));
        claimed("自己认领", newsroom.secondEditor);
        absences.enter(
                new NewAbsence(
                        newsroom.editor,
                        standIn,
                        Optional.of(newsroom.desk),
                        clock.instant(),
                        clock.instant().plus(Duration.ofHours(2)),
                        ZoneOffset.UTC,
                        "休假。"),
                newsroom.editor);
        claimed("替人认领", standIn);

        assertThat(load().shares())
                .flatExtracting(Share::first)
                .extracting(Carried::headline, Carried::inSteadOfName)
                .containsExactlyInAnyOrder(
                        tuple("自己认领", Optional.empty()), tuple("替人认领", Optional.of("李清和")));
    }

    @Test
    void theDesksChiefAndTheChiefEditorSeeItAndNobodyElse() {
        assertThat(loads.of(newsroom.desk, newsroom.deskChief))
                .isInstanceOf(LoadResult.Shown.class);
        assertThat(loads.of(newsroom.desk, newsroom.chiefEditor))
                .isInstanceOf(LoadResult.Shown.class);
        assertThat(loads.of(newsroom.desk, newsroom.editor))
                .isEqualTo(new LoadResult.Refused(Refusal.ROLE_MISSING));
        assertThat(loads.of(newsroom.otherDesk(), newsroom.deskChief))
                .isEqualTo(new LoadResult.Refused(Refusal.ROLE_MISSING));
    }

    @Test
    void aQueueIsNarrowedToWhatIsLateOrDueSoon() {
        var late = room.desk.handedIn("已超时");
        room.pass(60);
        var soon = room.desk.handedIn("将到期");
        room.pass(100);
        var inTime = room.desk.handedIn("还早");

        assertThat(waiting(DueSignal.LATE)).containsExactly(late);
        assertThat(waiting(DueSignal.SOON)).containsExactly(soon);
        assertThat(waiting(DueSignal.IN_TIME)).containsExactly(inTime);
        assertThat(room.desk.waiting()).containsExactly(late, soon, inTime);
        assertThat(queue.late(Set.of(newsroom.desk))).isOne();
        assertThat(queue.late(Set.of(newsroom.otherDesk()))).isZero();
    }

    private List<ArticleId> waiting(DueSignal due) {
        return room.desk.waiting(
                new TaskFilter(Set.of(), Set.of(), Set.of(), Set.of(), Optional.of(due)));
    }

    private DeskLoad load() {
        return ((LoadResult.Shown) loads.of(newsroom.desk, newsroom.deskChief)).load();
    }

    private void claimed(String headline, PersonId by) {
        var article = room.desk.handedIn(headline);
        room.rounds.claim(
                drafts.latestRound(article.main()).orElseThrow().id(), Step.FIRST_REVIEW, by);
    }
}
