package org.caibian.article;

/** Names an annotation for good. */
public record AnnotationId(long value) {}
