package org.caibian.publication;

import java.time.Instant;
import org.caibian.shared.DraftId;

/**
 * A draft that is approved and due, and that something keeps from its readers (暂缓签发); {@code since}
 * its instant, or its last save, whichever came later.
 */
public record HeldStory(DraftId draft, String headline, Instant since) {}
