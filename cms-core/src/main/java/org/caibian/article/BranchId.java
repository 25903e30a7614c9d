package org.caibian.article;

/** Names a branch for good. */
public record BranchId(long value) {}
