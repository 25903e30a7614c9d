package org.caibian.staff;

import java.util.Optional;
import org.caibian.shared.PersonId;

/**
 * Something a person holds: {@code which} of its sort, or how many, {@code more} about it, and who
 * takes it; nobody where it is free then, or over.
 */
public record Held(Sort sort, String which, String more, Optional<PersonId> taker) {

    /** What can be held. */
    public enum Sort {
        /** A claimed step: the number of its article, and the step. */
        STEP,
        /** The edit lock of a draft: the number of its article. */
        LOCK,
        /** A part in an absence: who is away, and who stands in. */
        ABSENCE,
        /** Tokens: how many. */
        TOKEN,
        /** Drafts nobody else wrote on: how many. */
        DRAFT,
        /** Drafts shown to readers outside: how many links. */
        SHARE
    }

    /** What nobody takes. */
    public static Held alone(Sort sort, String which, String more) {
        return new Held(sort, which, more, Optional.empty());
    }
}
