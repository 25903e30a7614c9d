package org.caibian.staff;

/** What is counted together, and how much of it there may be at most. */
record Bucket(String name, int most) {}
