package org.caibian.subject;

/** A running story that collects articles (专题); {@code slug} is its name in addresses. */
public record Topic(TopicId id, String slug, String name, boolean archived) implements Subject {}
