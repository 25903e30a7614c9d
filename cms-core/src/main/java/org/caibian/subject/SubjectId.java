package org.caibian.subject;

/** Names a section, a topic or a tag. */
public sealed interface SubjectId permits SectionId, TopicId, TagId {
    long value();
}
