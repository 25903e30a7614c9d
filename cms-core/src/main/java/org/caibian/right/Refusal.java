package org.caibian.right;

/** Why somebody may not do something; the words people read for it come from the translations. */
public enum Refusal {
    /** No article, task or desk of that id. */
    NOT_FOUND,
    /** The desk was put aside, and begins nothing new. */
    DESK_ARCHIVED,
    /** Nothing of the article is being written, reviewed or kept for its release. */
    NO_DRAFT,
    /** There is a draft of the article already. */
    HAS_DRAFT,
    /** Readers do not have it. */
    NOT_LIVE,
    /** It was not withdrawn. */
    NOT_WITHDRAWN,
    /** The route has not come to that step. */
    NOT_REACHED,
    /** The account is switched off. */
    NOT_ACTIVE,
    /** The role the act asks for is not held on this desk. */
    ROLE_MISSING,
    /** Who wrote the text since its last release does not review it. */
    IS_AUTHOR,
    /** Nobody holds two steps of one round. */
    HOLDS_ANOTHER_STEP,
    /**
     * Whoever this person stands in for, or who stands in for them, wrote it: the two count as one.
     */
    STANDS_IN_FOR_AUTHOR,
    /** One of those has a part in another step. */
    STANDS_IN_FOR_HOLDER,
    /** Another person holds this step, or nobody does. */
    NOT_HOLDER,
    /** Whoever held this step in the round before has the first right to it for a while. */
    OFFERED_TO_ANOTHER,
    /** Sealed before and asked again: it stays with its holder, unless the chief gives it away. */
    ASKED_AGAIN,
    /** A proofreading approves and returns nothing. */
    IS_PROOFREADING,
    /** A review is sealed or returned, not passed on. */
    IS_REVIEW,
    /** Only an author of the draft. */
    NOT_AUTHOR,
    /** Only an author of the draft, or an editor of its desk. */
    NOT_AUTHOR_NOR_EDITOR,
    /** Only whoever is away, or the chief of the desk. */
    NOT_AWAY_NOR_CHIEF,
    /** The draft is not being written now. */
    NOT_DRAFTING,
    /** The draft is not in review now. */
    NOT_IN_REVIEW,
    /** The draft is neither in review nor approved. */
    NOT_ON_ITS_WAY,
    /** Nobody has proposed it: there is nothing to agree to. */
    NOT_PROPOSED,
    /** Who proposed it does not agree to it, too: it takes two people. */
    PROPOSED_IT,
    /** Somebody else proposed it, and alone takes it back. */
    ANOTHERS_PROPOSAL,
    /** It was taken back, and whoever proposed it alone proposes it again. */
    NOT_PROPOSER,
    /** Readers have no flash of it that waits for a second look. */
    NO_SECOND_LOOK,
    /** The draft has not come through its round, or readers have it already. */
    NOT_APPROVED,
    /** The draft is approved or spiked: nobody changes its words where it stands. */
    WORDS_STAND,
    /** The draft is not spiked. */
    NOT_SPIKED,
    /** The draft is spiked, and must be revived first. */
    SPIKED
}
