package org.caibian.absence;

import java.time.Duration;
import java.time.Instant;
import org.caibian.right.Refusal;

/** What came of entering an absence, or of ending one; unless it was, nothing has changed. */
public sealed interface AbsenceResult {

    /** It stands; while it runs, the roles are lent. */
    record Entered(AbsenceId absence) implements AbsenceResult {}

    /** Nothing is lent by it any more; what was claimed meanwhile stays claimed. */
    record Ended() implements AbsenceResult {}

    /** A cause of 1 to {@code longest} characters is needed. */
    record CauseNeeded(int longest) implements AbsenceResult {}

    /** It must end after it begins and after now, and within so long a time. */
    record NoSuchTime(Duration longest) implements AbsenceResult {}

    /** Whoever is away has no role there that is asked for reviews, or works here no more. */
    record NothingToLend() implements AbsenceResult {}

    /** The other cannot stand in, and why. */
    record Unfit(Why why) implements AbsenceResult {}

    /** That person is away from there at that time already. */
    record AwayAlready(Absence other) implements AbsenceResult {}

    /** One of the two is part of another absence then: nobody stands in for who stands in. */
    record Chained(Absence other) implements AbsenceResult {}

    /** It was over at that instant already. */
    record OverAlready(Instant at) implements AbsenceResult {}

    /** This person does not say so. */
    record Refused(Refusal why) implements AbsenceResult {}

    /** Why somebody cannot stand in. */
    enum Why {
        /** Nobody stands in for themselves. */
        SAME_PERSON,
        /** The account is switched off. */
        NOT_ACTIVE,
        /** Whoever reviews nothing in the house is lent no review. */
        REVIEWS_NOTHING
    }
}
