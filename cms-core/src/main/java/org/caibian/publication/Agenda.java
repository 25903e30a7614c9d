package org.caibian.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.article.Plans;
import org.caibian.shared.ChosenInstant;
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
    private final Plans plans;
    private final Clock clock;

    Agenda(AgendaRows rows, AgendaFaultRows faults, AheadRows ahead, Plans plans, Clock clock) {
        this.rows = rows;
        this.faults = faults;
        this.ahead = ahead;
        this.plans = plans;
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
        return new Slice<>(waiting(faults.with(found.items(), now)), found.next());
    }

    /** What waits for the end of another draft's embargo is told with that. */
    private List<AgendaItem> waiting(List<AgendaItem> items) {
        var kept = kept(items.stream().map(AgendaItem::draft).toList());
        return items.stream()
                .map(item ->
                        Optional.ofNullable(kept.get(item.draft()))
                                .map(until -> item.with(item.ahead().keptUntil(until)))
                                .orElse(item))
                .toList();
    }

    private Map<DraftId, ChosenInstant> kept(Collection<DraftId> drafts) {
        return plans.keptBackByAnother(drafts).entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, each -> each.getValue().until()));
    }

    /** What is held back on these desks, the longest first; no more than {@code limit}. */
    public List<HeldStory> held(Set<DeskId> desks, int limit) {
        if (desks.isEmpty()) {
            return List.of();
        }
        // What waits for another draft's embargo is late by nobody's fault, and fills no place.
        var due = ahead.held(desks, clock.instant(), MOST);
        var kept = kept(due.stream().map(HeldStory::draft).toList());
        return due.stream().filter(story -> !kept.containsKey(story.draft())).limit(limit).toList();
    }

    /** What lies ahead of these drafts, one page of a list at once; none where nothing is set. */
    public Map<DraftId, Ahead> of(Collection<DraftId> drafts) {
        if (drafts.isEmpty()) {
            return Map.of();
        }
        var known = new HashMap<>(ahead.of(drafts, clock.instant()));
        kept(drafts)
                .forEach((draft, until) ->
                        known.put(
                                draft, known.getOrDefault(draft, Ahead.NOTHING).keptUntil(until)));
        return Map.copyOf(known);
    }
}
