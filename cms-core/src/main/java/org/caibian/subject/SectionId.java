package org.caibian.subject;

/** Names one section. */
public record SectionId(long value) implements SubjectId {}
