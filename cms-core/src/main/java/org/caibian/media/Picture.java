package org.caibian.media;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A picture in the library: named by the SHA-256 of its bytes, measured in pixels. {@code
 * rightsUntil} is the last day it may be printed, where its licence ends.
 */
public record Picture(
        String sha256,
        String mime,
        int width,
        int height,
        long bytes,
        Optional<LocalDate> rightsUntil) {

    public boolean mayBePrintedOn(LocalDate day) {
        return rightsUntil.filter(day::isAfter).isEmpty();
    }
}
