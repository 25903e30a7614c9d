package org.caibian.shared;

import java.util.Optional;

/** Names one article through its whole life; also the number in its address on the site. */
public record ArticleId(long value) {

    private static final int LONGEST = 18;

    /** Reads an id from an address or a field; empty when it is none. */
    public static Optional<ArticleId> parse(String text) {
        return Ids.positive(text, LONGEST).map(ArticleId::new);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    /** Its main draft. */
    public DraftId main() {
        return new DraftId(this, DraftId.Line.MAIN);
    }

    /** Its correction draft. */
    public DraftId correction() {
        return new DraftId(this, DraftId.Line.CORRECTION);
    }
}
