package org.caibian.publication;

import java.util.Optional;
import org.caibian.shared.ArticleId;

/** Names one second look at a story. */
public record SecondLookId(long value) {

    /** Reads an id from an address; empty when it is none. */
    public static Optional<SecondLookId> parse(String text) {
        return ArticleId.parse(text).map(id -> new SecondLookId(id.value()));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
