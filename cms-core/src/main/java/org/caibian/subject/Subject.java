package org.caibian.subject;

/** What stories are found under; one that is {@code archived} is not offered to who writes. */
public sealed interface Subject permits Section, Topic, Tag {
    SubjectId id();

    String name();

    boolean archived();
}
