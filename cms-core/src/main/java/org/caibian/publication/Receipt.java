package org.caibian.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The receipt of a withdrawal (撤稿回执): when each channel let go of the story. It keeps its own
 * words, whatever becomes of the story.
 */
public record Receipt(Withdrawal withdrawal, Lost lost, List<Line> lines) {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    /**
     * What readers lost, in the words of that day: {@code since} then they had it without a break,
     * its last revision since {@code releasedAt}, at {@code address} of the site.
     */
    public record Lost(
            String headline, String section, String address, Instant since, Instant releasedAt) {}

    /**
     * One channel: how often it was looked at, until it was seen without the story; or until it was
     * seen that what is left {@code stays} there by right of other live stories. {@code here} says
     * that it was still to be had at the last look, {@code seen} where was looked, {@code shown}
     * where it was to be had at any look.
     */
    public record Line(
            Channel channel,
            int looks,
            Optional<Instant> firstLookedAt,
            Optional<Instant> lookedAt,
            Optional<Instant> goneAt,
            Optional<Instant> staysAt,
            List<String> stays,
            boolean here,
            String seen,
            List<String> shown) {

        public Line {
            stays = List.copyOf(stays);
            shown = List.copyOf(shown);
        }

        /** How long the channel took to let go, from the withdrawal on. */
        public Optional<Duration> took(Instant withdrawn) {
            return goneAt.map(gone -> Duration.between(withdrawn, gone));
        }

        /** Whether it need not be looked at any more. */
        public boolean isSettled() {
            return goneAt.isPresent() || staysAt.isPresent();
        }
    }

    public Receipt {
        lines = List.copyOf(lines);
    }

    /** The number of a receipt, which is that of its withdrawal, out of an address. */
    public static Optional<Long> number(String text) {
        return Optional.of(text).filter(NUMBER.asMatchPredicate()).map(Long::valueOf);
    }

    /** How many channels were seen without the story. */
    public long gone() {
        return lines.stream().filter(line -> line.goneAt().isPresent()).count();
    }

    /** How many show something of it by right of other stories. */
    public long staying() {
        return lines.stream().filter(line -> line.staysAt().isPresent()).count();
    }

    /** Whether no channel needs to be looked at any more. */
    public boolean isComplete() {
        return lines.stream().allMatch(Line::isSettled);
    }

    /** Whether channels are still looked at: not so once readers have the story again. */
    public boolean isUnderWay() {
        return !isComplete() && withdrawal.returnedAt().isEmpty();
    }
}
