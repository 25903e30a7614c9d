package org.caibian.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * How somebody wants their letters (来信方式): each as it comes, those of a day as one at {@code
 * dailyAt}, or none; in the {@code quiet} hours none comes. Alarms come at once, and so does what
 * also reaches who left, whatever was chosen. All by the newsroom's clocks.
 */
public record LetterChoice(Manner manner, LocalTime dailyAt, Optional<QuietHours> quiet) {

    /** Of whoever has chosen nothing. */
    public static final LetterChoice USUAL =
            new LetterChoice(Manner.AT_ONCE, LocalTime.of(9, 0), Optional.empty());

    /** When letters come. */
    public enum Manner {
        AT_ONCE,
        DAILY,
        NONE
    }

    /** When the letter of what was told at that instant goes out; empty where none does. */
    Optional<Instant> due(Occasion occasion, Instant told, ZoneId zone) {
        if (occasion.waitsForNothing()) {
            return Optional.of(told);
        }
        return switch (manner) {
            case AT_ONCE -> Optional.of(quietUntil(told, zone).orElse(told));
            case DAILY -> Optional.of(next(dailyAt, told.atZone(zone)));
            case NONE -> Optional.empty();
        };
    }

    /** The end of the quiet hours, where it is in them then. */
    Optional<Instant> quietUntil(Instant now, ZoneId zone) {
        var at = now.atZone(zone);
        return quiet.filter(hours -> manner == Manner.AT_ONCE && hours.cover(at.toLocalTime()))
                .map(hours -> next(hours.until(), at));
    }

    /** Where a clock that is set forward skips that time, it is the first after it. */
    private static Instant next(LocalTime time, ZonedDateTime after) {
        var today = after.with(time);
        return (today.isAfter(after) ? today : after.plusDays(1).with(time)).toInstant();
    }
}
