package org.caibian.subject;

/** A subject word (标签). */
public record Tag(TagId id, String name) {}
