package org.caibian.difference;

import java.util.List;
import java.util.Optional;
import org.caibian.text.Block;
import org.caibian.text.Grain;

/**
 * A block of a compared body, with what became of its words; on one side where it is new or gone.
 */
public record Passage(Optional<Block> before, Optional<Block> after, List<Piece> pieces) {

    public Passage {
        pieces = List.copyOf(pieces);
    }

    static Passage of(Alignment.Pair pair) {
        return new Passage(pair.before(), pair.after(), pieces(pair));
    }

    private static List<Piece> pieces(Alignment.Pair pair) {
        if (pair.isSame() || pair.before().isEmpty() || pair.after().isEmpty()) {
            return pair.before().or(pair::after).orElseThrow().tokens(Grain.WHOLE).stream()
                    .map(token ->
                            new Piece(pair.before().map(_ -> token), pair.after().map(_ -> token)))
                    .toList();
        }
        return Wording.of(pair.before().get(), pair.after().get());
    }

    public boolean isChanged() {
        return !before.equals(after);
    }

    /**
     * Whether readers would see the same: the document is written otherwise, but says and shows
     * nothing else.
     */
    public boolean isUnseen() {
        return isChanged() && pieces.stream().allMatch(Piece::isKept);
    }
}
