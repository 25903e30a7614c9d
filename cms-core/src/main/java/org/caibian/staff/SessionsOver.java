package org.caibian.staff;

import org.caibian.shared.PersonId;

/** Whoever is signed in as that person is so no more. */
public record SessionsOver(PersonId person) {}
