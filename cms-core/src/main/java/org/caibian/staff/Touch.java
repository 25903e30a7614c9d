package org.caibian.staff;

import java.time.Instant;
import org.caibian.shared.PersonId;

/** Who set somebody's address or password, and when. */
public record Touch(PersonId by, String byName, Instant at) {}
