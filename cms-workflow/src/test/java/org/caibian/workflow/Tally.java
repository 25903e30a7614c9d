package org.caibian.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caibian.ledger.Act;

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
                    Act.RELEASE_HELD,
                    Act.RELEASED);

    private final ReviewRoom room;
    private final Instant begun = Instant.now();
    private final long lastLine;

    Tally(ReviewRoom room) {
        this.room = room;
        this.lastLine =
                room.jdbc
                        .sql("select coalesce(max(number), 0) from ledger")
                        .query(Long.class)
                        .single();
    }

    long of(Act act) {
        return counts().getOrDefault(act, 0L);
    }

    String told(long acts) {
        var took = Duration.between(begun, Instant.now());
        var counts =
                new TreeMap<>(counts())
                        .entrySet().stream()
                                .filter(count -> TOLD.contains(count.getKey()))
                                .map(count -> count.getKey() + " " + count.getValue())
                                .collect(Collectors.joining(", "));
        return "%d acts in %d s, %d a second: %s"
                .formatted(
                        acts,
                        took.toSeconds(),
                        acts * 1_000 / Math.max(1, took.toMillis()),
                        counts);
    }

    private Map<Act, Long> counts() {
        return room
                .jdbc
                .sql("select act, count(*) as times from ledger where number > :from group by act")
                .param("from", lastLine)
                .query((row, _) ->
                        Map.entry(Act.valueOf(row.getString("act")), row.getLong("times")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
