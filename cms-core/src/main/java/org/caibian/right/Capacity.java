package org.caibian.right;

import java.util.Optional;
import org.caibian.shared.PersonId;

/**
 * Why somebody may not do something; or, where they may, in whose stead: empty for their own name.
 * Both are told at once, since an absence may end between two questions.
 */
public record Capacity(Optional<Refusal> refusal, Optional<PersonId> inSteadOf) {}
