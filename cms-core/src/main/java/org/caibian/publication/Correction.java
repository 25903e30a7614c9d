package org.caibian.publication;

import java.time.Instant;

/** What readers are told about one correction of a story (更正说明), and when it was made. */
public record Correction(int revision, String note, Instant at) {}
