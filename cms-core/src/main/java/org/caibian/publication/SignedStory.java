package org.caibian.publication;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;

/** A live story and the different people who sealed exactly its words; no flaws, as it must be. */
public record SignedStory(
        ArticleId article,
        String number,
        String headline,
        int revision,
        int leastSeals,
        List<PersonId> signers,
        PersonId responsibleEditor,
        Instant releasedAt,
        Set<Flaw> flaws) {

    public SignedStory {
        signers = List.copyOf(signers);
        flaws = Set.copyOf(flaws);
    }

    /** What must not be of a live story. */
    public enum Flaw {
        /** Fewer people sealed these words than its release asked for. */
        TOO_FEW_SEALS,
        /** Who answers for it did not seal these words. */
        EDITOR_DID_NOT_SEAL,
        /** Readers have other words than those of the sealed revision. */
        OTHER_WORDS
    }
}
