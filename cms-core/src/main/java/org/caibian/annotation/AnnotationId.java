package org.caibian.annotation;

/** Names an annotation for good. */
public record AnnotationId(long value) {}
