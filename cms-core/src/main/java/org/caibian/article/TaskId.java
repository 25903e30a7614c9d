package org.caibian.article;

import java.util.Optional;
import org.caibian.right.RoundId;
import org.caibian.right.Step;

/** Names one review task (审稿任务): a step of a round. */
public record TaskId(RoundId round, Step step) {

    /** The form used in addresses: round, dash, step. */
    public String encoded() {
        return round + "-" + step;
    }

    /** Reads the form {@link #encoded()} writes; empty when it is none. */
    public static Optional<TaskId> parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 1) {
            return Optional.empty();
        }
        var name = text.substring(dash + 1);
        for (var step : Step.values()) {
            if (step.name().equals(name)) {
                return RoundId.parse(text.substring(0, dash)).map(r -> new TaskId(r, step));
            }
        }
        return Optional.empty();
    }
}
