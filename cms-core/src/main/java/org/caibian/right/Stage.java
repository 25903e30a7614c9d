package org.caibian.right;

import java.util.Optional;

/** Where a draft is on its way. What readers have of the article is another matter. */
public sealed interface Stage {
    /** Being written; nobody has been asked to look at it. */
    record Drafting() implements Stage {}

    /** Revision {@code revision} is in front of the desk, in round {@code round}. */
    record InReview(RoundId round, int revision) implements Stage {}

    /** Revision {@code revision} has every seal it needs and waits for its release. */
    record Approved(RoundId round, int revision) implements Stage {}

    /** Given up before any reader saw it; can be revived. */
    record Spiked(String reason) implements Stage {}

    /** The stages by name, where only which one matters: in lists and filters. */
    enum Name {
        DRAFTING,
        IN_REVIEW,
        APPROVED,
        SPIKED
    }

    default Name name() {
        return switch (this) {
            case Drafting _ -> Name.DRAFTING;
            case InReview _ -> Name.IN_REVIEW;
            case Approved _ -> Name.APPROVED;
            case Spiked _ -> Name.SPIKED;
        };
    }

    /** The round it is in, or came through. */
    default Optional<RoundId> inRound() {
        return switch (this) {
            case InReview(var round, var _) -> Optional.of(round);
            case Approved(var round, var _) -> Optional.of(round);
            case Drafting _, Spiked _ -> Optional.empty();
        };
    }

    /** The revision that is in front of the desk, or came through. */
    default Optional<Integer> ofRevision() {
        return switch (this) {
            case InReview(var _, var revision) -> Optional.of(revision);
            case Approved(var _, var revision) -> Optional.of(revision);
            case Drafting _, Spiked _ -> Optional.empty();
        };
    }
}
