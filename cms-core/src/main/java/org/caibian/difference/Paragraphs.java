package org.caibian.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.caibian.text.Block;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;

/**
 * The blocks of a body as a sequence that can be merged: a paragraph is changed as a whole. Before,
 * between and behind them stands a seam, so that changes of neighbours do not touch one another.
 */
final class Paragraphs extends Sequence {

    /** A stretch of the merged body. */
    sealed interface Stretch {
        /** At most one side changed it. */
        record Agreed(List<Block> blocks) implements Stretch {}

        /** Both did, and differently. */
        record Disputed(List<Block> base, List<Block> mine, List<Block> live) implements Stretch {}
    }

    private final List<Block> blocks;

    private Paragraphs(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** Puts together what {@code mine} and {@code live} made of {@code base}. */
    static List<Stretch> merge(List<Block> base, List<Block> mine, List<Block> live) {
        var sides = List.of(new Paragraphs(base), new Paragraphs(mine), new Paragraphs(live));
        var merged =
                new MergeAlgorithm(new HistogramDiff())
                        .merge(new SameBlocks(), sides.get(0), sides.get(1), sides.get(2));
        var stretches = new ArrayList<Stretch>();
        var ofBase = List.<Block>of();
        var ofMine = List.<Block>of();
        for (MergeChunk chunk : merged) {
            var blocks = sides.get(chunk.getSequenceIndex()).between(chunk);
            switch (chunk.getConflictState()) {
                case NO_CONFLICT -> stretches.add(new Stretch.Agreed(blocks));
                case FIRST_CONFLICTING_RANGE -> ofMine = blocks;
                case BASE_CONFLICTING_RANGE -> ofBase = blocks;
                case NEXT_CONFLICTING_RANGE ->
                        stretches.add(new Stretch.Disputed(ofBase, ofMine, blocks));
            }
        }
        return stretches;
    }

    private List<Block> between(MergeChunk chunk) {
        return IntStream.range(chunk.getBegin(), chunk.getEnd())
                .filter(Paragraphs::isBlock)
                .mapToObj(place -> blocks.get(place / 2))
                .toList();
    }

    private static boolean isBlock(int place) {
        return place % 2 == 1;
    }

    @Override
    public int size() {
        return 2 * blocks.size() + 1;
    }

    private static final class SameBlocks extends SequenceComparator<Paragraphs> {
        @Override
        public boolean equals(Paragraphs a, int ai, Paragraphs b, int bi) {
            return isBlock(ai) == isBlock(bi)
                    && (!isBlock(ai) || a.blocks.get(ai / 2).equals(b.blocks.get(bi / 2)));
        }

        @Override
        public int hash(Paragraphs paragraphs, int i) {
            return isBlock(i) ? paragraphs.blocks.get(i / 2).hashCode() : 0;
        }
    }
}
