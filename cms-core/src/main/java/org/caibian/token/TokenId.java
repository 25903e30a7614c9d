package org.caibian.token;

import java.util.Optional;
import org.caibian.shared.ArticleId;

/** Names one token, and opens nothing. */
public record TokenId(long value) {

    /** Reads an id from an address; empty when it is none. */
    public static Optional<TokenId> parse(String text) {
        return ArticleId.parse(text).map(id -> new TokenId(id.value()));
    }
}
