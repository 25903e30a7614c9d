package org.caibian.profile;

import org.caibian.shared.PersonId;

/** A name an article of that person's may be printed under: their own, or one they write under. */
public record Byline(PersonId person, String name, boolean penName) {}
