package org.caibian.text;

/** What stands in a line. */
public sealed interface Inline permits Run, Footnote {}
