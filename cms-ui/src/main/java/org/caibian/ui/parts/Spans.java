package org.caibian.ui.parts;

import java.time.Duration;

/** Says how long something takes or took, in its two largest units. */
public final class Spans {
    private Spans() {}

    /** As {@code 2小时5分}; what is under a minute has its own word. */
    public static String words(Duration span) {
        if (span.toMinutes() < 1) {
            return Saying.words("span.none");
        }
        if (span.toHours() < 1) {
            return Saying.words("span.minutes", span.toMinutes());
        }
        return span.toDays() < 1
                ? two("span.hours", span.toHours(), "span.minutes", span.toMinutesPart())
                : two("span.days", span.toDays(), "span.hours", span.toHoursPart());
    }

    private static String two(String large, long count, String small, long rest) {
        var words = Saying.words(large, count);
        return rest == 0 ? words : Saying.words("span.and", words, Saying.words(small, rest));
    }
}
