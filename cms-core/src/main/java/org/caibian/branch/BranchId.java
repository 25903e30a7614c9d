package org.caibian.branch;

/** Names a branch for good. */
public record BranchId(long value) {}
