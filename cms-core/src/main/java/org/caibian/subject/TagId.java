package org.caibian.subject;

/** Names one tag. */
public record TagId(long value) implements SubjectId {}
