package org.caibian.token;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long a token is good for: from a minute to thirty days. */
public record Lifetime(Duration time) {

    public static final Lifetime SHORTEST = new Lifetime(Duration.ofMinutes(1));
    public static final Lifetime USUAL = new Lifetime(Duration.ofDays(1));
    public static final Lifetime LONGEST = new Lifetime(Duration.ofDays(30));

    private static final Pattern FORM = Pattern.compile("([0-9]{1,5})([mhd])");

    /** Reads {@code 90m}, {@code 12h} or {@code 7d}; empty for anything else, or out of bounds. */
    public static Optional<Lifetime> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(form.group(1));
        var time =
                switch (form.group(2)) {
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                };
        return Optional.of(new Lifetime(time)).filter(Lifetime::isInBounds);
    }

    private boolean isInBounds() {
        return time.compareTo(SHORTEST.time) >= 0 && time.compareTo(LONGEST.time) <= 0;
    }
}
