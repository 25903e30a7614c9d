package org.caibian.testing;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/**
 * A random campaign: the seed it plays from, and for how long. {@code ./cms soak} sets both; by
 * themselves tests play a short slice, always the same.
 */
public record Campaign(String name, long seed, Duration time) {
    private static final long SEED = 20261123;

    /** The campaign of that name, in tests {@code slice} long. */
    public static Campaign of(String name, Duration slice) {
        var campaign =
                new Campaign(
                        name,
                        Long.getLong("caibian.soak.seed", SEED),
                        DurationStyle.detectAndParse(
                                System.getProperty("caibian.soak.for", slice.toSeconds() + "s")));
        System.out.println(
                "soak %s: seed %d, for %s".formatted(name, campaign.seed, campaign.time));
        return campaign;
    }

    /** Whether it was asked for, and is more than the slice that tests play. */
    public boolean isInEarnest() {
        return System.getProperty("caibian.soak.for") != null;
    }

    /** Says what it came to so far: whoever waits for it sees that it goes on. */
    public void goesOn(Object soFar) {
        System.out.println("soak %s: so far %s".formatted(name, soFar));
    }

    /** Says what the campaign came to. */
    public void ended(String with) {
        System.out.println("soak %s: seed %d, %s".formatted(name, seed, with));
    }
}
