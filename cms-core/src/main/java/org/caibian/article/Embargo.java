package org.caibian.article;

import java.util.Optional;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.PersonId;

/**
 * Not before {@code until}, whatever anyone presses (限时禁发); {@code liftProposedBy} wants it lifted
 * and waits for a second person.
 */
public record Embargo(ChosenInstant until, Optional<PersonId> liftProposedBy) {}
