package org.caibian.site;

/**
 * An instant as a page prints it: {@code text} to read, {@code iso} for machines, {@code exact} for
 * who wants to know it to the second.
 */
record Moment(String text, String iso, String exact) {}
