package org.caibian.staff;

/** An address that waits for its person to confirm that it is theirs. */
public record NewAddress(Person person, String address) {}
