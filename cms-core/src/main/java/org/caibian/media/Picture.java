package org.caibian.media;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A picture in the library: named by the SHA-256 of its bytes, measured in pixels. {@code
 * rightsUntil} is the last day it may be printed, where its licence ends; {@code fileName} is what
 * its file was called when it came, where that is known.
 */
public record Picture(
        String sha256,
        String mime,
        int width,
        int height,
        long bytes,
        Optional<LocalDate> rightsUntil,
        String fileName) {

    public boolean mayBePrintedOn(LocalDate day) {
        return rightsUntil.filter(day::isAfter).isEmpty();
    }
}
