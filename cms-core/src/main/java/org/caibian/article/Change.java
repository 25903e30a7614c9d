package org.caibian.article;

import java.time.Instant;
import org.caibian.shared.PersonId;

/** Who last saved a draft, when, and which save that was. */
public record Change(int version, PersonId by, Instant at) {}
