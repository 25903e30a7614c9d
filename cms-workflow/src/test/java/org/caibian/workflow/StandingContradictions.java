package org.caibian.workflow;

import java.util.List;

/** Questions about what readers have, had, or are not to have yet, each with the answer none. */
final class StandingContradictions {

    /** The line of {@code r} before that decides, of its article and draft. */
    private static String lastBefore(String acts) {
        return """
        join lateral (
          select e.* from ledger e
          where e.article = r.article and e.number < r.number and e.act in (%s)
            and coalesce(e.details ->> 'line', 'MAIN') = coalesce(r.details ->> 'line', 'MAIN')
          order by e.number desc limit 1) before on true
        """
                .formatted(acts);
    }

    private static final String RELEASED_UNDER_EMBARGO =
            "select count(*) from ledger r "
                    + lastBefore("'EMBARGO_SET', 'EMBARGO_LIFTED'")
                    + """
                    where r.act = 'RELEASED' and before.act = 'EMBARGO_SET'
                      and cast(before.details ->> 'at' as timestamptz) > r.at
                    """;

    /** One that stands is made later by one person, and never earlier. */
    private static final String EMBARGOES_LOOSENED_BY_ONE =
            "select count(*) from ledger r "
                    + lastBefore("'EMBARGO_SET', 'EMBARGO_LIFTED'")
                    + """
                    where r.act = 'EMBARGO_SET' and before.act = 'EMBARGO_SET'
                      and cast(before.details ->> 'at' as timestamptz) > r.at
                      and cast(before.details ->> 'at' as timestamptz)
                          > cast(r.details ->> 'at' as timestamptz)
                    """;

    /** What was set, proposed or taken back last is the proposal of somebody else, of that day. */
    private static final String EMBARGOES_LIFTED_WITHOUT_ANOTHER =
            "select count(*) from ledger r left "
                    + lastBefore(
                            "'EMBARGO_SET', 'EMBARGO_LIFT_PROPOSED', 'EMBARGO_LIFT_TAKEN_BACK',"
                                    + " 'EMBARGO_LIFTED'")
                    + """
                    where r.act = 'EMBARGO_LIFTED'
                      and (before.act is distinct from 'EMBARGO_LIFT_PROPOSED'
                           or before.by_person = r.by_person
                           or r.at >= before.at + interval '24 hours')
                    """;

    private static final String STANDING_AGAINST_ITS_WITHDRAWALS =
            """
            select count(*) from publication p
            where (p.standing = 'WITHDRAWN') <> exists (
              select from withdrawal w
              where w.article = p.article and w.revision = p.revision
                and w.withdrawn_at >= p.released_at)
            """;

    private static final String CONFIRMED_BY_ONE_OR_TOO_LATE =
            """
            select count(*) from withdrawal w
            where w.withdrawn_at is not null and w.lapses_at is not null
              and (w.confirmed_by = w.proposed_by or w.withdrawn_at >= w.lapses_at
                   or w.lapsed_at is not null)
            """;

    private static final String PROPOSED_OF_WHAT_READERS_DO_NOT_HAVE =
            """
            select count(*) from withdrawal w join publication p on p.article = w.article
            where w.withdrawn_at is null and w.lapsed_at is null and p.standing <> 'LIVE'
            """;

    private static final String PROPOSALS_NOBODY_WOULD_BE_CALLED_FOR =
            """
            select count(*) from withdrawal w
            left join newsroom.timer t on t.kind = 'WITHDRAWAL' and t.subject = w.id
            where w.withdrawn_at is null and w.lapsed_at is null and t.subject is null
            """;

    private static final String BACK_WITHOUT_BEING_REINSTATED =
            """
            select count(*) from ledger r
            join lateral (
              select e.act from ledger e
              where e.article = r.article and e.number < r.number
                and e.act in ('WITHDRAWN', 'REINSTATED')
              order by e.number desc limit 1) before on true
            where r.act = 'RELEASED' and before.act = 'WITHDRAWN'
            """;

    static final List<String> ALL =
            List.of(
                    RELEASED_UNDER_EMBARGO,
                    EMBARGOES_LOOSENED_BY_ONE,
                    EMBARGOES_LIFTED_WITHOUT_ANOTHER,
                    STANDING_AGAINST_ITS_WITHDRAWALS,
                    CONFIRMED_BY_ONE_OR_TOO_LATE,
                    PROPOSED_OF_WHAT_READERS_DO_NOT_HAVE,
                    PROPOSALS_NOBODY_WOULD_BE_CALLED_FOR,
                    BACK_WITHOUT_BEING_REINSTATED);

    private StandingContradictions() {}
}
