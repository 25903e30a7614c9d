package org.caibian.sharing;

/** Names one share. */
public record ShareId(long value) {}
