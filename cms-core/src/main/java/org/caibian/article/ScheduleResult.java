package org.caibian.article;

import java.time.Instant;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DraftId;

/** What came of saying when a draft goes out. */
public sealed interface ScheduleResult {
    /** It goes out then, once it is approved. */
    record Scheduled(ChosenInstant release) implements ScheduleResult {}

    /** It goes out as soon as it is approved. */
    record AtOnce() implements ScheduleResult {}

    /** That instant has gone by; {@code now} is what the clock shows. */
    record InThePast(Instant now) implements ScheduleResult {}

    /** It may not go out by then. */
    record UnderEmbargo(ChosenInstant until) implements ScheduleResult {}

    /** Nor may its words, which draft {@code by} of the article keeps back. */
    record WordsKeptBack(ChosenInstant until, DraftId by) implements ScheduleResult {}

    /** This person, or this stage, does not allow it. */
    record Refused(Refusal why) implements ScheduleResult {}
}
