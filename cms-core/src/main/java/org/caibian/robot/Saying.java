package org.caibian.robot;

import java.util.List;
import java.util.Optional;
import org.caibian.notice.Occasion;
import org.caibian.shared.DraftId;

/**
 * What a robot says as one message, the oldest line first. Articles are named by their numbers
 * alone: words of an unpublished story stay in the house.
 */
public record Saying(Kind kind, Door door, List<Line> lines) {

    public Saying {
        lines = List.copyOf(lines);
    }

    /** One thing that happened, and who did it; nothing happened where it only says hello. */
    public record Line(Optional<Occasion> occasion, Optional<About> about, Optional<String> by) {}

    /** The draft, or story, it happened to. */
    public record About(DraftId draft, String number) {}
}
