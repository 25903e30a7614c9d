package org.caibian.right;

/**
 * What people do with articles and the rules about them (动作); {@link Rights} has a row for each.
 */
public enum Action {
    /** Reading what the desk knows of an article and readers do not. */
    READ,
    CREATE,
    SAVE,
    SUBMIT,
    RECALL,
    CLAIM,
    LET_GO,
    REASSIGN,
    /** Changing words that are under review, as the holder of a step. */
    EDIT,
    APPROVE,
    RETURN,
    /** Passing a proofreading on, with whatever was corrected in it. */
    PROOFREAD,
    /** Saying when a draft goes out once it is approved. */
    SCHEDULE,
    UNSCHEDULE,
    /** Keeping a draft back until an instant, or longer than it is kept already. */
    SET_EMBARGO,
    /** Wanting an embargo lifted, as the first of two. */
    PROPOSE_LIFT,
    /** Agreeing to that, as the second. */
    CONFIRM_LIFT,
    /** Wanting that no longer, as whoever proposed it. */
    TAKE_BACK_LIFT,
    /** Taking a story back from readers, alone. */
    WITHDRAW,
    /** Proposing that, as the first of two. */
    PROPOSE_WITHDRAWAL,
    /** Confirming that, as the second. */
    CONFIRM_WITHDRAWAL,
    /** Wanting that no longer, as whoever proposed it. */
    TAKE_BACK_WITHDRAWAL,
    /** Standing by a flash readers have, as the holder of a second look at it. */
    CONFIRM_FLASH,
    /** Taking it from them instead, alone: no other step gives that right. */
    PULL_BACK,
    /** Making a withdrawn story a draft again. */
    REINSTATE,
    /** Opening a correction of what readers have. */
    CORRECT,
    /** Opening a new draft of what readers have, for its whole route. */
    REVISE,
    /** Saying when a story's time with readers ends, or that it stays. */
    TAKE_DOWN,
    SPIKE,
    REVIVE,
    /** Saying something of a draft or of words in it, answering, and settling what was said. */
    ANNOTATE,
    /** Proposing other words for some of a draft's. */
    SUGGEST,
    /** Showing a draft to one reader outside the newsroom. */
    SHARE,
    /** Saying how pressing an article is. */
    PRIORITISE,
    /** Saying until which day the picture of a draft may be printed. */
    LIMIT_PICTURE,
    /** Setting what a round over a kind of article must bring. */
    SET_ROUND_RULE,
    /** Setting how long a step may take. */
    SET_TERM,
    /** Seeing who on a desk holds what, and what is late. */
    SEE_LOAD,
    /** Saying that somebody is away, and who stands in for them; or that they are back. */
    DELEGATE,
    /** Asking why somebody else may do something to an article, or may not. */
    EXPLAIN
}
