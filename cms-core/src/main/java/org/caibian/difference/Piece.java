package org.caibian.difference;

import java.util.Optional;
import org.caibian.text.Token;

/**
 * A token of a compared text: on both sides where it stayed or only its form changed, on one where
 * it was dropped or added.
 */
public record Piece(Optional<Token> before, Optional<Token> after) {

    static Piece dropped(Token token) {
        return new Piece(Optional.of(token), Optional.empty());
    }

    static Piece added(Token token) {
        return new Piece(Optional.empty(), Optional.of(token));
    }

    static Piece both(Token before, Token after) {
        return new Piece(Optional.of(before), Optional.of(after));
    }

    /** Whether it is the same on both sides, its form too. */
    public boolean isKept() {
        return before.equals(after);
    }
}
