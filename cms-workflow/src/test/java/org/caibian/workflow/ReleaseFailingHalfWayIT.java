package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.caibian.article.DecisionResult;
import org.caibian.article.Seal;
import org.caibian.article.TaskId;
import org.caibian.ledger.Act;
import org.caibian.publication.Standing;
import org.caibian.right.Stage;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.testing.RealDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** The last approval and the release are one act: whatever fails in it, nothing of it stays. */
@SpringBootTest(properties = "flowable.async-executor-activate=false")
@RealDatabase
@Import(StumblingBlock.class)
class ReleaseFailingHalfWayIT {

    @Autowired private ApplicationContext context;
    @Autowired private StumblingBlock block;

    private ReviewRoom room;
    private TaskId last;
    private ArticleId article;

    @BeforeEach
    void bringAnArticleToItsFinalReview() {
        room = ReviewRoom.in(context);
        last = room.atFinalReview(room.submitted("东屿港恢复通航"));
        article = room.article(last);
    }

    @AfterEach
    void clearTheWay() {
        block.moment = StumblingBlock.Moment.NEVER;
        room.jdbc.sql("drop trigger if exists stumble on flowable.act_hi_procinst").update();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEVER")
    void aReleaseThatFailsLeavesNothingBehind(StumblingBlock.Moment moment) {
        block.moment = moment;

        assertNothingStaysOfTheFailedApproval();
    }

    @Test
    void aReleaseThatFailsInTheEnginesOwnLastWriteLeavesNothingBehind() {
        makeTheEnginesLastWriteFail();

        assertNothingStaysOfTheFailedApproval();
    }

    private void assertNothingStaysOfTheFailedApproval() {
        var actsBefore = room.acts(article);
        long ledgerBefore = rows("newsroom.ledger");
        long eventsBefore = rows("events.event_publication");

        var failure = catchThrowable(() -> room.approve(last, room.people.chiefEditor));

        assertThat(failure).isNotNull();
        assertThat(room.routes.position(last.round()))
                .isEqualTo(new Routes.Position.At(Step.FINAL_REVIEW));
        assertThat(room.openStep(last.round())).contains(Step.FINAL_REVIEW);
        assertThat(room.round(last.round()).ending()).isEmpty();
        assertThat(room.drafts.seals(last.round()))
                .extracting(Seal::step)
                .containsExactly(Step.FIRST_REVIEW, Step.SECOND_REVIEW);
        assertThat(room.stage(article)).isInstanceOf(Stage.InReview.class);
        assertThat(room.standing(article)).isEqualTo(new Standing.Unpublished());
        assertThat(room.acts(article)).isEqualTo(actsBefore);
        assertThat(rows("newsroom.ledger")).isEqualTo(ledgerBefore);
        assertThat(rows("events.event_publication")).isEqualTo(eventsBefore);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEVER")
    void onceTheCauseIsGoneTheSameApprovalReleases(StumblingBlock.Moment moment) {
        block.moment = moment;
        var _ = catchThrowable(() -> room.approve(last, room.people.chiefEditor));
        clearTheWay();

        var result = room.approve(last, room.people.chiefEditor);

        assertThat(result).isEqualTo(new DecisionResult.Decided());
        assertThat(room.standing(article)).isInstanceOf(Standing.Live.class);
        assertThat(room.acts(article)).filteredOn(Act.RELEASED::equals).hasSize(1);
        assertThat(room.routes.position(last.round())).isEqualTo(new Routes.Position.Ended());
    }

    @Test
    void aReleaseThatSucceedsLeavesItsEventInTheRegistry() {
        long before = rows("events.event_publication");

        room.approve(last, room.people.chiefEditor);

        assertThat(rows("events.event_publication")).isGreaterThan(before);
    }

    private long rows(String table) {
        return room.jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private void makeTheEnginesLastWriteFail() {
        room.jdbc
                .sql(
                        """
                        create or replace function flowable.stumble() returns trigger language plpgsql
                        as $$ begin raise exception 'Stumbled'; end $$
                        """)
                .update();
        room.jdbc
                .sql(
                        """
                        create trigger stumble before update on flowable.act_hi_procinst
                        for each row execute function flowable.stumble()
                        """)
                .update();
    }
}
