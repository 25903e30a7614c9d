package org.caibian.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The receipt of a withdrawal (撤稿回执): when each channel let go of the story. */
public record Receipt(Withdrawal withdrawal, Story lost, List<Line> lines) {

    /**
     * One channel: how often it was looked at, until it was seen without the story; {@code here}
     * says that it was still to be had at the last look, {@code seen} where was looked.
     */
    public record Line(
            Channel channel,
            int looks,
            Optional<Instant> lookedAt,
            Optional<Instant> goneAt,
            boolean here,
            String seen) {

        /** How long the channel took to let go, from the withdrawal on. */
        public Optional<Duration> took(Instant withdrawn) {
            return goneAt.map(gone -> Duration.between(withdrawn, gone));
        }
    }

    public Receipt {
        lines = List.copyOf(lines);
    }

    /** How many channels were seen without the story. */
    public long gone() {
        return lines.stream().filter(line -> line.goneAt().isPresent()).count();
    }

    public boolean isComplete() {
        return gone() == lines.size();
    }
}
