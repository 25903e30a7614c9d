package org.caibian.absence;

import java.util.Optional;
import org.caibian.shared.ArticleId;

/** Names one absence. */
public record AbsenceId(long value) {

    /** Reads an id from an address; empty when it is none. */
    public static Optional<AbsenceId> parse(String text) {
        return ArticleId.parse(text).map(id -> new AbsenceId(id.value()));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
