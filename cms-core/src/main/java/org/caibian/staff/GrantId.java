package org.caibian.staff;

/** Names one proposed grant. */
public record GrantId(long value) {}
