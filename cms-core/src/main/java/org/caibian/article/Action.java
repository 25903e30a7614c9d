package org.caibian.article;

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
    UNSCHEDULE,
    SPIKE,
    REVIVE,
    /** Saying how pressing an article is. */
    PRIORITISE,
    /** Setting what a round over a kind of article must bring. */
    SET_ROUND_RULE
}
