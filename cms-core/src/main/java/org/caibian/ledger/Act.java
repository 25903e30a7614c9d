package org.caibian.ledger;

/** What somebody did; the words people read for it come from the translations. */
public enum Act {
    CREATED,
    SAVED,
    EDITED,
    SUBMITTED,
    RECALLED,
    CLAIMED,
    LET_GO,
    REASSIGNED,
    APPROVED,
    RECONFIRMED,
    PROOFREAD,
    RETURNED,
    PRIORITY_GIVEN,
    UNSCHEDULED,
    RELEASED,
    RELEASE_HELD,
    SEALS_MISSING,
    SPIKED,
    REVIVED,
    ROUND_RULE_SET,
    PICTURE_ADDED,
    PERSON_ADDED,
    PERSON_CHANGED,
    ROLES_CHANGED,
    DESK_ADDED,
    SECTION_ADDED,
    TOPIC_ADDED,
    SOURCE_ADDED,
    SOURCE_CHANGED
}
