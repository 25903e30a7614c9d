package org.caibian.absence;

/** Somebody is said to be away, or back. */
public record AbsencesChanged(AbsenceId absence) {}
