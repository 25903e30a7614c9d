package org.caibian.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caibian.manuscript.Problem;
import org.caibian.right.Refusal;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;

/** What came of saying when a draft goes out. */
public sealed interface ScheduleResult {
    /**
     * It goes out then, once it is approved; {@code then} is what would keep it back on that day,
     * if nobody mends it.
     */
    record Scheduled(ChosenInstant release, List<Problem> then) implements ScheduleResult {
        public Scheduled {
            then = List.copyOf(then);
        }
    }

    /** It goes out as soon as it is approved. */
    record AtOnce() implements ScheduleResult {}

    /** That instant has gone by; {@code now} is what the clock shows. */
    record InThePast(Instant now) implements ScheduleResult {}

    /** It may not go out by then. */
    record UnderEmbargo(ChosenInstant until) implements ScheduleResult {}

    /** Readers would have lost it by then, as planned. */
    record AfterTakeDown(ChosenInstant end) implements ScheduleResult {}

    /** Nor may its words, which draft {@code by} of the article keeps back. */
    record WordsKeptBack(ChosenInstant until, DraftId by) implements ScheduleResult {}

    /** Nor may its words, which draft {@code by} of another article keeps back. */
    record SameWordsKeptBack(ChosenInstant until, DraftId by) implements ScheduleResult {}

    /**
     * Somebody, {@code by}, set it to {@code now} since it was read, or to none; nothing was set.
     */
    record Outdated(Optional<ChosenInstant> now, Optional<PersonId> by) implements ScheduleResult {}

    /** This person, or this stage, does not allow it. */
    record Refused(Refusal why) implements ScheduleResult {}
}
