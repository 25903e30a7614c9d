package org.caibian.subject;

/** Names one merge. */
public record MergeId(long value) {}
