package org.caibian.subject;

/** Names one topic. */
public record TopicId(long value) implements SubjectId {}
