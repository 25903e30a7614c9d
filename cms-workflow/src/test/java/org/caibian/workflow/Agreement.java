package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.caibian.article.RoundStep;
import org.caibian.article.Stage;
import org.caibian.ledger.Act;
import org.caibian.publication.Standing;
import org.caibian.shared.ArticleId;

/** What must hold whenever nobody is in the middle of an act: core and engine say the same. */
final class Agreement {

    private static final String HOLDERS_OF_TWO_STEPS =
            """
            select count(*) from (select from round_step where holder is not null
                                  group by round, holder having count(*) > 1) twice
            """;
    private static final String AUTHORS_WHO_REVIEW =
            """
            select count(*) from round_step s
            join round_author a on a.round = s.round and a.person = s.holder
            """;
    private static final String STEPS_OPEN_IN_ENDED_ROUNDS =
            """
            select count(*) from round_step s join round r on r.id = s.round
            where r.ended_at is not null and s.decided_at is null
            """;
    private static final String STORIES_WITHOUT_THREE_SEALS =
            """
            select count(*) from publication p where (
              select count(distinct s.person) from seal s join round r on r.id = s.round
              where r.article = p.article and r.outcome = 'APPROVED' and s.hash = p.hash
                and s.voided_at is null
                and not exists (select from round_author a
                                where a.round = r.id and a.person = s.person)) < 3
            """;
    private static final String ROUTES_WITHOUT_A_RUNNING_ROUND =
            """
            select count(*) from flowable.act_ru_execution e
            where e.parent_id_ is null and not exists (
              select from round r join draft d on d.round = r.id and d.stage = 'IN_REVIEW'
              where r.id::text = e.business_key_ and r.ended_at is null)
            """;
    private static final String TASKS_WITHOUT_AN_OPEN_STEP =
            """
            select count(*) from flowable.act_ru_task t
            join flowable.act_ru_execution e on e.id_ = t.proc_inst_id_
            where not exists (select from round_step s
                              where s.round::text = e.business_key_ and s.step = t.task_def_key_
                                and s.decided_at is null)
            """;

    private final ReviewRoom room;

    Agreement(ReviewRoom room) {
        this.room = room;
    }

    /** Stage, open step, route and standing of one article. */
    void check(ArticleId article) {
        var draft = room.drafts.find(article);
        var live = room.standing(article) instanceof Standing.Live;
        assertThat(live).as("live, %s", article).isEqualTo(draft.isEmpty());
        assertThat(room.acts(article))
                .as("releases in the ledger, %s", article)
                .filteredOn(Act.RELEASED::equals)
                .hasSize(live ? 1 : 0);
        room.drafts
                .latestRound(article)
                .ifPresent(round -> {
                    boolean running =
                            draft.isPresent() && draft.get().stage() instanceof Stage.InReview;
                    var open = round.steps().stream().filter(RoundStep::isOpen).toList();
                    assertThat(open).as("open steps, %s", article).hasSize(running ? 1 : 0);
                    assertThat(room.routes.position(round.id()))
                            .as("route, %s", article)
                            .isEqualTo(open.stream().map(RoundStep::step).findFirst());
                });
    }

    /** What holds for the whole house at once. */
    void checkAll() {
        none(HOLDERS_OF_TWO_STEPS);
        none(AUTHORS_WHO_REVIEW);
        none(STEPS_OPEN_IN_ENDED_ROUNDS);
        none(STORIES_WITHOUT_THREE_SEALS);
        none(ROUTES_WITHOUT_A_RUNNING_ROUND);
        none(TASKS_WITHOUT_AN_OPEN_STEP);
    }

    private void none(String exceptions) {
        assertThat(room.jdbc.sql(exceptions).query(Long.class).single()).as(exceptions).isZero();
    }
}
