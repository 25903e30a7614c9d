package org.caibian.source;

import java.time.Instant;

/** A source that was merged, and the name of the one it means now. */
public record MergedSource(SourceId id, String name, String into, Instant at) {}
