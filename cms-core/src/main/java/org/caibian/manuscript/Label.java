package org.caibian.manuscript;

/**
 * The words readers see for a source, section, topic or tag, as they were when the text was saved.
 */
public record Label(long id, String name, String slug) {}
