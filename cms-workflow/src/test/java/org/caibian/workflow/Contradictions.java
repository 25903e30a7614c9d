package org.caibian.workflow;

import java.util.List;

/** Questions that count what must never be, each with the answer none. */
final class Contradictions {

    /** How many reviews the route of round {@code r} has. */
    private static final String REVIEWS =
            """
            case when r.route in ('single-review', 'flash') then 1
                 when r.route = 'correction' then 2 else 3 end
            """;

    /**
     * The round that brought readers of {@code p} the words they have; a later one over the very
     * same words may be approved and held.
     */
    private static final String ROUND_OF_THE_STORY =
            """
            left join lateral (
              select r.* from round r
              where r.article = p.article and r.outcome = 'APPROVED' and r.ended_at <= p.released_at and exists (
                select from seal s where s.round = r.id and s.revision = p.revision)
              order by r.ended_at desc limit 1) r on true
            """;

    private static String filled(String question) {
        return question.replace("<reviews>", REVIEWS).replace("<its round>", ROUND_OF_THE_STORY);
    }

    private static final String HOLDERS_OF_TWO_STEPS =
            """
            select count(*) from (
              select from round_step s cross join unnest(array[s.holder, s.in_stead_of]) as part (person)
              where part.person is not null
              group by s.round, part.person having count(*) > 1) twice
            """;
    private static final String SEALS_OF_ONE_PERSON_ON_TWO_STEPS =
            """
            select count(*) from (
              select from seal s cross join unnest(array[s.person, s.in_stead_of]) as part (person)
              where part.person is not null
              group by s.round, part.person having count(distinct s.step) > 1) twice
            """;
    private static final String AUTHORS_WHO_REVIEW =
            """
            select count(*) from round_step s
            join round_author a on a.round = s.round and a.person in (s.holder, s.in_stead_of)
            """;

    /** Nobody holds a step in the stead of one who was not away when they claimed it. */
    private static final String HELD_IN_NOBODYS_STEAD =
            """
            select count(*) from round_step s
            where s.in_stead_of is not null and not exists (
              select from newsroom.absence a
              where a.stand_in = s.holder and a.away = s.in_stead_of
                and a.from_at <= s.claimed_at and s.claimed_at <= a.over_at)
            """;

    private static final String STEPS_OPEN_IN_ENDED_ROUNDS =
            """
            select count(*) from round_step s join round r on r.id = s.round
            where r.ended_at is not null and s.decided_at is null
            """;

    /**
     * Seals of the round that released it, whatever earlier rounds brought; three reviews seal
     * three times, however few the rule asks for.
     */
    private static final String STORIES_WITHOUT_THEIR_SEALS =
            filled(
                    """
                    select count(*) from publication p <its round>
                    where r.id is null or (
                      select count(distinct s.person) from seal s
                      where s.round = r.id and s.hash = p.hash and s.revision = p.revision
                        and s.voided_at is null
                        and not exists (select from round_author a
                                        where a.round = r.id and a.person = s.person))
                      < greatest(p.least_seals, <reviews>)
                      or not exists (
                      select from seal s
                      join round_step f on f.round = s.round and f.step = s.step and f.holder = s.person
                      where s.round = r.id and s.hash = p.hash and s.voided_at is null
                        and s.step = 'FIRST_REVIEW' and s.person = p.responsible_editor_id)
                    """);

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
            where cardinality(l.signers) < p.least_seals
              or not l.responsible_editor_id = any (l.signers) or cardinality(l.flaws) > 0
            """;
    private static final String APPROVED_WITHOUT_EVERY_STEP =
            filled(
                    """
                    select count(*) from round r where r.outcome = 'APPROVED' and (
                      select count(*) from round_step s
                      where s.round = r.id and s.outcome in ('APPROVED', 'PROOFREAD'))
                      <> <reviews>
                         + case <reviews> when 1 then 0 else least(r.proofreadings, <reviews>) end
                    """);
    private static final String STEPS_OFF_THE_WAY =
            filled(
                    """
                    select count(*) from round_step s join round r on r.id = s.round
                    where (<reviews> = 1 and s.step <> 'FIRST_REVIEW')
                      or (<reviews> = 2 and s.step in ('FINAL_REVIEW', 'THIRD_PROOFREADING'))
                      or s.step = any ((array['FIRST_PROOFREADING', 'SECOND_PROOFREADING',
                                              'THIRD_PROOFREADING'])[r.proofreadings + 1:])
                    """);
    private static final String QUEUED_AS_SOMETHING_ELSE =
            """
            select count(*) from round_step s
            join draft d on d.round = s.round join article a on a.id = d.article
            where s.decided_at is null
              and (s.priority, s.kind, s.desk) <> (a.priority, d.kind, a.desk)
            """;

    /** Whoever has to be reminded, or called, is; nobody is for a step that is done. */
    private static final String TIMERS_WITHOUT_AN_OPEN_STEP_OR_NONE_FOR_ONE =
            """
            select count(*) from round_step s
            left join newsroom.timer t on t.kind = 'DEADLINE' and t.subject = s.id
            where (s.decided_at is null and s.escalated_at is null) <> (t.subject is not null)
            """;

    /** A flash is looked at again for each review its round went without; nothing else is. */
    private static final String FLASHES_WITHOUT_THEIR_SECOND_LOOKS =
            filled(
                    """
                    select count(*) from publication p <its round>
                    where case p.kind when 'FLASH' then 3 - <reviews> else 0 end
                       <> (select count(*) from second_look l where l.round = r.id)
                    """);

    private static final String LOOKS_OPEN_AT_WHAT_READERS_DO_NOT_HAVE =
            """
            select count(*) from second_look l
            left join publication p
              on p.article = l.article and p.revision = l.revision and p.standing = 'LIVE'
            where l.outcome is null and p.article is null
            """;

    private static final String TIMERS_WITHOUT_AN_OPEN_LOOK_OR_NONE_FOR_ONE =
            """
            select count(*) from second_look l
            left join newsroom.timer t on t.kind = 'SECOND_LOOK' and t.subject = l.id
            where (l.outcome is null and l.called_at is null) <> (t.subject is not null)
            """;

    /** What core would say against itself. */
    static final List<String> IN_CORE =
            List.of(
                    HOLDERS_OF_TWO_STEPS,
                    SEALS_OF_ONE_PERSON_ON_TWO_STEPS,
                    AUTHORS_WHO_REVIEW,
                    HELD_IN_NOBODYS_STEAD,
                    STEPS_OPEN_IN_ENDED_ROUNDS,
                    STEPS_OFF_THE_WAY,
                    APPROVED_WITHOUT_EVERY_STEP,
                    STORIES_WITHOUT_THEIR_SEALS,
                    EXCEPTIONS_AMONG_LIVE_STORIES,
                    SEALS_ON_OTHER_WORDS,
                    VOIDED_AND_NOT_ASKED_AGAIN,
                    REVIEWED_BY_NOBODY,
                    QUEUED_AS_SOMETHING_ELSE,
                    TIMERS_WITHOUT_AN_OPEN_STEP_OR_NONE_FOR_ONE,
                    FLASHES_WITHOUT_THEIR_SECOND_LOOKS,
                    LOOKS_OPEN_AT_WHAT_READERS_DO_NOT_HAVE,
                    TIMERS_WITHOUT_AN_OPEN_LOOK_OR_NONE_FOR_ONE);

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

    /** What core and engine would say against each other. */
    static final List<String> IN_ENGINE =
            List.of(
                    ROUTES_WAITING_FOR_NOTHING,
                    ROUTES_WITHOUT_A_RUNNING_ROUND,
                    TASKS_WITHOUT_AN_OPEN_STEP);

    private Contradictions() {}
}
