package org.caibian.article;

import java.time.Clock;
import java.util.Optional;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DraftId;
import org.springframework.stereotype.Component;

/**
 * Words that a draft of an article keeps back from readers, whichever of its drafts would bring
 * them.
 */
@Component
class HeldWords {

    private final DraftRows drafts;
    private final DraftSaveRows saves;
    private final RevisionRows revisions;
    private final Standings standings;
    private final Clock clock;

    HeldWords(
            DraftRows drafts,
            DraftSaveRows saves,
            RevisionRows revisions,
            Standings standings,
            Clock clock) {
        this.drafts = drafts;
        this.saves = saves;
        this.revisions = revisions;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * Until when the other draft of the article keeps these words back, also one that was given up;
     * empty where they are none of its own, or readers have had them.
     */
    Optional<ChosenInstant> until(DraftId id, Content words) {
        return drafts.find(id.other())
                .flatMap(other ->
                        other.plan().embargoAt(clock.instant()).filter(_ -> isOf(other, words)));
    }

    /** The same where the draft itself is not kept back as long. */
    Optional<ChosenInstant> beyond(Draft draft, Content words) {
        return until(draft.id(), words)
                .filter(until ->
                        draft.plan()
                                .embargoAt(clock.instant())
                                .filter(own -> !own.at().isBefore(until.at()))
                                .isEmpty());
    }

    private boolean isOf(Draft other, Content words) {
        var hashes = revisions.hashes(other.article(), words);
        var said = other.content().noting("").hash();
        return (hashes.contains(said.hex()) || saves.has(other.id(), hashes))
                && !standings.hadWords(other.article(), hashes);
    }
}
