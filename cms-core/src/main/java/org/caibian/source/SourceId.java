package org.caibian.source;

/** Names one source. */
public record SourceId(long value) {}
