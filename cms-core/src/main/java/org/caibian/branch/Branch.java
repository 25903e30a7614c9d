package org.caibian.branch;

import java.time.Instant;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;

/**
 * Words {@code by} typed on version {@code base} of a draft, until {@code at} by the clock of their
 * browser, and could not save, since others had gone on with it (未存的文字). They wait beside the draft
 * until somebody brings them in or discards them, and go with it.
 */
public record Branch(BranchId id, DraftId draft, int base, PersonId by, Instant at) {}
