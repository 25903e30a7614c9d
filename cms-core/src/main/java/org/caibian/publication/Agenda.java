package org.caibian.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.shared.DeskId;
import org.caibian.shared.DraftId;
import org.caibian.shared.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what goes out, comes free and goes down when (日程). */
@Component
@Transactional(readOnly = true)
public class Agenda {

    /** No more of a few days is shown than this; whoever has more picks a day or a desk. */
    public static final int MOST = 500;

    /** How long what should have gone out, and has not, is still shown. */
    public static final Duration OVERDUE = Duration.ofDays(7);

    private final AgendaRows rows;
    private final AgendaFaultRows faults;
    private final AheadRows ahead;
    private final Clock clock;

    Agenda(AgendaRows rows, AgendaFaultRows faults, AheadRows ahead, Clock clock) {
        this.rows = rows;
        this.faults = faults;
        this.ahead = ahead;
        this.clock = clock;
    }

    /**
     * What is to happen from {@code from} to {@code to} on these desks, in that order; no more than
     * {@code limit}, and then the slice says that it goes on. Whoever asks may read what lies on
     * the desks {@code open}: of another desk's draft that is close by they hear no headline.
     */
    public Slice<AgendaItem> between(
            Instant from, Instant to, Set<DeskId> desks, Set<DeskId> open, int limit) {
        if (desks.isEmpty()) {
            return new Slice<>(List.of(), Optional.empty());
        }
        var now = clock.instant();
        var found = rows.between(from, to, desks, open, now, limit);
        return new Slice<>(faults.with(found.items(), now), found.next());
    }

    /** What is held back on these desks, the longest first; no more than {@code limit}. */
    public List<HeldStory> held(Set<DeskId> desks, int limit) {
        return desks.isEmpty() ? List.of() : ahead.held(desks, clock.instant(), limit);
    }

    /** What lies ahead of these drafts, one page of a list at once; none where nothing is set. */
    public Map<DraftId, Ahead> of(Collection<DraftId> drafts) {
        return drafts.isEmpty() ? Map.of() : ahead.of(drafts, clock.instant());
    }
}
