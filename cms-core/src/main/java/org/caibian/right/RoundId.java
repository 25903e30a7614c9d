package org.caibian.right;

import java.util.Optional;
import org.caibian.shared.ArticleId;

/** Names one run of a route over one draft (审次). */
public record RoundId(long value) {

    /** Reads an id from an address; empty when it is none. */
    public static Optional<RoundId> parse(String text) {
        return ArticleId.parse(text).map(id -> new RoundId(id.value()));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
