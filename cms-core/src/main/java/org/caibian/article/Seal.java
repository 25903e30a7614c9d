package org.caibian.article;

import java.time.Instant;
import org.caibian.shared.PersonId;

/** An approval, signed over the content hash of one revision (审签). */
public record Seal(
        Step step, PersonId person, int revision, ContentHash hash, String opinion, Instant at) {}
