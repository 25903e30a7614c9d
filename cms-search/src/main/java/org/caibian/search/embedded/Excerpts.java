package org.caibian.search.embedded;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.caibian.search.Highlight;
import org.caibian.search.Highlight.Piece;
import org.caibian.search.Searched;

/** Cuts out where words were found: the headline whole, the body in sentences. */
final class Excerpts extends UnifiedHighlighter {

    private static final int MOST_TEXT = 1_000_000;
    private static final int MOST_EXCERPTS = 2;
    private static final int EXCERPT = 80;
    private static final int LONGEST_EXCERPT = 120;
    private static final float BEFORE_THE_MATCH = 0.3f;

    private static final PassageFormatter IN_PIECES =
            new PassageFormatter() {
                @Override
                public Object format(Passage[] passages, String text) {
                    return List.of(passages).stream().map(p -> pieces(p, text)).toList();
                }
            };

    Excerpts(IndexSearcher searcher) {
        super(
                builder(searcher, StoryAnalyzer.STORED)
                        .withMaxLength(MOST_TEXT)
                        .withMaxNoHighlightPassages(1)
                        .withFormatter(IN_PIECES));
    }

    /** For each document its headline, and its excerpts. */
    record Cut(List<Highlight> headline, List<Highlight> body) {}

    List<Cut> of(Query words, int[] documents) throws IOException {
        if (documents.length == 0) {
            return List.of();
        }
        var found =
                highlightFieldsAsObjects(
                        new String[] {Searched.HEADLINE.field(), Searched.BODY.field()},
                        words,
                        documents,
                        new int[] {1, MOST_EXCERPTS});
        var cuts = new ArrayList<Cut>();
        for (int i = 0; i < documents.length; i++) {
            cuts.add(
                    new Cut(
                            highlights(found, Searched.HEADLINE, i),
                            highlights(found, Searched.BODY, i)));
        }
        return cuts;
    }

    @Override
    protected BreakIterator getBreakIterator(String field) {
        return field.equals(Searched.BODY.field())
                ? LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getSentenceInstance(Locale.SIMPLIFIED_CHINESE),
                        EXCERPT,
                        BEFORE_THE_MATCH)
                : new WholeBreakIterator();
    }

    private static List<Highlight> highlights(
            Map<String, Object[]> found, Searched searched, int document) {
        return Optional.ofNullable(found.get(searched.field()))
                                .map(ofField -> ofField[document])
                                .orElse(List.of())
                        instanceof List<?> cut
                ? cut.stream()
                        .map(Highlight.class::cast)
                        .map(highlight -> highlight.shortened(LONGEST_EXCERPT))
                        .toList()
                : List.of();
    }

    private static Highlight pieces(Passage passage, String text) {
        var pieces = new ArrayList<Piece>();
        int at = passage.getStartOffset();
        for (int i = 0; i < passage.getNumMatches(); i++) {
            int start = Math.max(at, passage.getMatchStarts()[i]);
            int end = Math.min(passage.getMatchEnds()[i], passage.getEndOffset());
            if (end > start) {
                pieces.add(new Piece(text.substring(at, start), false));
                pieces.add(new Piece(text.substring(start, end), true));
                at = end;
            }
        }
        pieces.add(new Piece(text.substring(at, Math.max(at, passage.getEndOffset())), false));
        return new Highlight(pieces).stripped();
    }
}
