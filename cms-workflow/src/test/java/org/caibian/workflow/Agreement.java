package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caibian.article.Round;
import org.caibian.article.Stage;
import org.caibian.ledger.Act;
import org.caibian.publication.Standing;
import org.caibian.shared.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold whenever nobody is in the middle of an act: core and engine say the same. */
final class Agreement {

    private static final String HOLDERS_OF_TWO_STEPS =
            """
            select count(*) from (select from round_step where holder is not null
                                  group by round, holder having count(*) > 1) twice
            """;
    private static final String SEALS_OF_ONE_PERSON_ON_TWO_STEPS =
            """
            select count(*) from (select from seal
                                  group by round, person having count(distinct step) > 1) twice
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
              or not exists (
              select from seal s join round r on r.id = s.round
              where r.article = p.article and r.outcome = 'APPROVED' and s.hash = p.hash
                and s.voided_at is null and s.step = 'FIRST_REVIEW'
                and s.person = p.responsible_editor_id)
            """;
    private static final String SEALS_ON_OTHER_WORDS =
            """
            select count(*) from seal s
            join draft d on d.round = s.round and d.stage in ('IN_REVIEW', 'APPROVED')
            where s.voided_at is null and s.hash <> d.hash
            """;
    private static final String VOIDED_AND_NOT_ASKED_AGAIN =
            """
            select count(*) from round_step t
            join draft d on d.round = t.round and d.stage = 'IN_REVIEW'
            where t.outcome = 'APPROVED' and not exists (
              select from seal s where s.round = t.round and s.step = t.step
                and s.voided_at is null)
            """;
    private static final String REVIEWED_BY_NOBODY =
            """
            select count(*) from draft d where d.stage = 'IN_REVIEW' and not exists (
              select from round_step s where s.round = d.round and s.decided_at is null)
            """;
    private static final String EXCEPTIONS_AMONG_LIVE_STORIES =
            """
            select count(*) from publication p join live_story_signers l on l.article = p.article
            where cardinality(l.signers) < greatest(3, l.least_seals)
              or not l.responsible_editor_id = any (l.signers)
            """;
    private static final List<String> IN_CORE =
            List.of(
                    HOLDERS_OF_TWO_STEPS,
                    SEALS_OF_ONE_PERSON_ON_TWO_STEPS,
                    AUTHORS_WHO_REVIEW,
                    STEPS_OPEN_IN_ENDED_ROUNDS,
                    STORIES_WITHOUT_THREE_SEALS,
                    EXCEPTIONS_AMONG_LIVE_STORIES,
                    SEALS_ON_OTHER_WORDS,
                    VOIDED_AND_NOT_ASKED_AGAIN,
                    REVIEWED_BY_NOBODY);

    /** Narrows every question to some articles: a house full of stories takes long to read. */
    private static final String ABOUT =
            """
            with round as (select * from newsroom.round where article = any(:articles)),
            round_step as (select s.* from newsroom.round_step s join round r on r.id = s.round),
            seal as (select s.* from newsroom.seal s join round r on r.id = s.round),
            draft as (select * from newsroom.draft where article = any(:articles)),
            publication as (select * from newsroom.publication where article = any(:articles))
            """;

    private static final String ROUTES_WITHOUT_A_RUNNING_ROUND =
            """
            select count(*) from flowable.act_ru_execution e
            where e.parent_id_ is null and not exists (
              select from round r join draft d on d.round = r.id and d.stage = 'IN_REVIEW'
              where r.id = e.business_key_::bigint and r.ended_at is null)
            """;
    private static final String TASKS_WITHOUT_AN_OPEN_STEP =
            """
            select count(*) from flowable.act_ru_task t
            join flowable.act_ru_execution e on e.id_ = t.proc_inst_id_
            where not exists (select from round_step s
                              where s.round = e.business_key_::bigint and s.step = t.task_def_key_
                                and s.decided_at is null)
            """;
    private static final String ROUTES_WAITING_FOR_NOTHING =
            """
            select count(*) from flowable.act_ru_execution e
            join flowable.act_ru_execution p on p.id_ = e.proc_inst_id_
            where e.act_id_ = 'RECONFIRMATION' and not exists (
              select from round_step s where s.round = p.business_key_::bigint
                and s.asked_again and s.decided_at is null)
            """;

    private static final List<String> IN_ENGINE =
            List.of(
                    ROUTES_WAITING_FOR_NOTHING,
                    ROUTES_WITHOUT_A_RUNNING_ROUND,
                    TASKS_WITHOUT_AN_OPEN_STEP);

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
                    assertThat(round.endedAt().isEmpty())
                            .as("round runs, %s", article)
                            .isEqualTo(running);
                    assertThat(room.routes.position(round.id()))
                            .as("route, %s", article)
                            .isEqualTo(expected(round, running));
                });
    }

    /** What core knows of where the route must be. */
    private static Routes.Position expected(Round round, boolean running) {
        if (!running) {
            return new Routes.Position.Ended();
        }
        var asked = round.steps().stream().filter(s -> s.isOpen() && !s.askedAgain()).toList();
        assertThat(asked).as("steps open for the first time").hasSizeLessThanOrEqualTo(1);
        return asked.isEmpty()
                ? new Routes.Position.Reconfirming()
                : new Routes.Position.At(asked.getFirst().step());
    }

    /** What holds for the whole house at once. */
    void checkAll() {
        IN_CORE.forEach(exceptions -> none(exceptions, room.jdbc.sql(exceptions)));
        checkEngine();
    }

    /** The same, of these articles alone. */
    void checkAll(List<ArticleId> articles) {
        var ids = articles.stream().map(ArticleId::value).toArray(Long[]::new);
        IN_CORE.forEach(exceptions ->
                none(exceptions, room.jdbc.sql(ABOUT + exceptions).param("articles", ids)));
        checkEngine();
    }

    private void checkEngine() {
        IN_ENGINE.forEach(exceptions -> none(exceptions, room.jdbc.sql(exceptions)));
    }

    private static void none(String exceptions, JdbcClient.StatementSpec asked) {
        assertThat(asked.query(Long.class).single()).as(exceptions).isZero();
    }
}
