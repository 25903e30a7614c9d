package org.caibian.absence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;

/**
 * An absence as somebody enters it: from a desk, or from what {@code away} does for the whole house
 * where {@code desk} is empty; the instants were chosen in {@code zone}.
 */
public record NewAbsence(
        PersonId away,
        PersonId standIn,
        Optional<DeskId> desk,
        Instant from,
        Instant until,
        ZoneId zone,
        String cause) {}
