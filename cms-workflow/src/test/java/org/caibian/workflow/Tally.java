package org.caibian.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caibian.ledger.Act;
import org.caibian.manuscript.Kind;

/** What came of a campaign, as the ledger has it from its beginning on. */
final class Tally {

    private static final Set<Act> TOLD =
            Set.of(
                    Act.SUBMITTED,
                    Act.APPROVED,
                    Act.EDITED,
                    Act.RECONFIRMED,
                    Act.PROOFREAD,
                    Act.RETURNED,
                    Act.RECALLED,
                    Act.SPIKED,
                    Act.REVIVED,
                    Act.UNSCHEDULED,
                    Act.ROUND_RULE_SET,
                    Act.PRIORITY_GIVEN,
                    Act.PERSON_CHANGED,
                    Act.ROLES_CHANGED,
                    Act.CORRECTION_OPENED,
                    Act.REVISION_OPENED,
                    Act.CARRIED_OVER,
                    Act.RELEASE_HELD,
                    Act.EMBARGO_SET,
                    Act.EMBARGO_LIFTED,
                    Act.WITHDRAWAL_PROPOSED,
                    Act.WITHDRAWAL_LAPSED,
                    Act.WITHDRAWN,
                    Act.REINSTATED,
                    Act.RELEASED);

    private final ReviewRoom room;
    private final Instant begun = Instant.now();
    private final long lastLine;

    Tally(ReviewRoom room) {
        this.room = room;
        this.lastLine = room.lastLine();
    }

    long of(Act act) {
        return counts().getOrDefault(act, 0L);
    }

    /** How many stories came to their readers on each route. */
    Map<String, Long> routes() {
        return released("round.route");
    }

    /** How many of each kind did. */
    Map<Kind, Long> kinds() {
        return released("publication.kind").entrySet().stream()
                .collect(Collectors.toMap(kind -> Kind.valueOf(kind.getKey()), Entry::getValue));
    }

    String told(long acts) {
        var took = Duration.between(begun, Instant.now());
        var told = counts();
        told.keySet().retainAll(TOLD);
        return "%d acts in %d s, %d a second: %s; released by %s, of %s"
                .formatted(
                        acts,
                        took.toSeconds(),
                        acts * 1_000 / Math.max(1, took.toMillis()),
                        told(told),
                        told(routes()),
                        told(kinds()));
    }

    private static String told(Map<?, Long> counts) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", "));
    }

    private Map<Act, Long> counts() {
        return counted(
                        "select act as name, count(*) as times from ledger where number > :line"
                                + " group by act")
                .entrySet()
                .stream()
                .collect(Collectors.toMap(count -> Act.valueOf(count.getKey()), Entry::getValue));
    }

    private Map<String, Long> released(String by) {
        return counted(
                """
                select %s as name, count(*) as times
                from ledger
                join publication on publication.article = ledger.article
                cross join lateral (
                  select r.route from round r
                  where r.article = ledger.article and r.outcome = 'APPROVED'
                    and r.line = coalesce(ledger.details ->> 'line', 'MAIN')
                    and r.ended_at <= ledger.at
                  order by r.id desc limit 1) round
                where ledger.number > :line and ledger.act = 'RELEASED'
                group by %s
                """
                        .formatted(by, by));
    }

    private Map<String, Long> counted(String question) {
        return room
                .jdbc
                .sql(question)
                .param("line", lastLine)
                .query((row, _) -> Map.entry(row.getString("name"), row.getLong("times")))
                .list()
                .stream()
                .collect(Collectors.toMap(Entry::getKey, Entry::getValue));
    }
}
