package org.caibian.article;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caibian.shared.DraftId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers when drafts go out, by all that is set: their own plan, and the embargo of the article's
 * other draft, also one that was given up, where the words are those it keeps back. Whoever lets
 * words out of the house asks here; a draft's own plan says half of it.
 */
@Component
@Transactional(readOnly = true)
public class Plans {

    private final DraftRows drafts;
    private final DraftSaveRows saves;
    private final RevisionRows revisions;
    private final PlanRows rows;
    private final Standings standings;
    private final Clock clock;

    Plans(
            DraftRows drafts,
            DraftSaveRows saves,
            RevisionRows revisions,
            PlanRows rows,
            Standings standings,
            Clock clock) {
        this.drafts = drafts;
        this.saves = saves;
        this.revisions = revisions;
        this.rows = rows;
        this.standings = standings;
        this.clock = clock;
    }

    /** Of a draft as it stands. */
    public Plan of(Draft draft) {
        return of(draft, draft.content());
    }

    /** Of a draft, if it said these words. */
    Plan of(Draft draft, Content words) {
        return ofTheOther(draft.id(), words).map(draft.plan()::keptBackBy).orElseGet(draft::plan);
    }

    /**
     * The embargo of the other draft that keeps these words back longer than the draft's own would.
     */
    Optional<Embargo> beyondItsOwn(Draft draft, Content words) {
        return of(draft, words)
                .embargoAt(clock.instant())
                .filter(embargo -> !embargo.isOf(draft.id()));
    }

    /**
     * Which of these drafts the other of their article keeps back longer than they are themselves,
     * and by which embargo; of a page of them at once, since hardly any is.
     */
    public Map<DraftId, Embargo> keptBackByTheOther(Collection<DraftId> asked) {
        return asked.isEmpty()
                ? Map.of()
                : rows.besideAnEmbargo(asked, clock.instant()).stream()
                        .flatMap(id -> drafts.find(id).stream())
                        .flatMap(draft ->
                                beyondItsOwn(draft, draft.content())
                                        .map(embargo -> Map.entry(draft.id(), embargo))
                                        .stream())
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Empty where the words are none of the other draft's, or readers have had them. */
    private Optional<Embargo> ofTheOther(DraftId id, Content words) {
        return drafts.find(id.other())
                .flatMap(other ->
                        other.plan().embargoAt(clock.instant()).filter(_ -> isOf(other, words)));
    }

    private boolean isOf(Draft other, Content words) {
        var hashes = revisions.hashes(other.article(), words);
        var said = other.content().noting("").hash();
        return (hashes.contains(said.hex()) || saves.has(other.id(), hashes))
                && !standings.hadWords(other.article(), hashes);
    }
}
