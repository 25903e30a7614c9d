package org.caibian.article;

/** One row of {@link Rights}: who may do it, and where the article must stand for it. */
public record Right(Action action, Who who, Where where) {}
