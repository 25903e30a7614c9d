package org.caibian.difference;

import java.util.List;
import java.util.stream.IntStream;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Problem;
import org.caibian.text.Block;

/**
 * Two texts that came from one, put together (三方合并): {@code base} are the words both came from,
 * {@code mine} the draft's, {@code live} the others. A draft that fell behind meets the revision of
 * that {@code number}, which readers have now; a branch is brought into the version of that {@code
 * number} of its draft. What only one side changed is taken over; where both changed the same,
 * somebody chooses.
 */
public record Merge(int number, Content base, Content mine, Content live) {

    /** Whose words are taken where both sides changed them. */
    public enum Side {
        MINE,
        LIVE,
        /** The draft's paragraphs, and the others' behind them. */
        BOTH
    }

    /** A place both sides changed, each in its own way, and what stood there before. */
    public sealed interface Conflict {
        /**
         * A field, as each side fills it, and never the same on both: a picture with the head of
         * its hash, which tells two of one caption apart.
         */
        record OfField(Problem.Field field, String base, String mine, String live)
                implements Conflict {}

        /** Some paragraphs; empty where there were none, or that side has none left there. */
        record OfParagraphs(List<Block> base, List<Block> mine, List<Block> live)
                implements Conflict {
            public OfParagraphs {
                base = List.copyOf(base);
                mine = List.copyOf(mine);
                live = List.copyOf(live);
            }
        }
    }

    /** Where somebody has to choose: fields first, then paragraphs in their order. */
    public List<Conflict> conflicts() {
        return new Merging(this, List.of()).conflicts();
    }

    /** Whether {@code sides} say of each of {@link #conflicts} what is taken: of a field, one. */
    public boolean isDecidedBy(List<Side> sides) {
        var conflicts = conflicts();
        return sides.size() == conflicts.size()
                && IntStream.range(0, sides.size())
                        .noneMatch(place ->
                                sides.get(place) == Side.BOTH
                                        && conflicts.get(place) instanceof Conflict.OfField);
    }

    /**
     * The words put together, with a side for each of {@link #conflicts}; the draft's own where the
     * list ends before them.
     */
    public Content merged(List<Side> sides) {
        return new Merging(this, sides).content();
    }
}
