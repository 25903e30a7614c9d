package org.caibian.source;

import java.time.Instant;
import java.util.Optional;
import org.caibian.shared.Keyset;

/**
 * A source that was merged, the name of the one it means now, and who merged it where that is
 * known.
 */
public record MergedSource(SourceId id, String name, String into, Optional<String> by, Instant at) {

    Keyset position() {
        return new Keyset(at, id.value());
    }
}
