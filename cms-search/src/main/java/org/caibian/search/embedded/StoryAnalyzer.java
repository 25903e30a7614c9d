package org.caibian.search.embedded;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Makes terms of text: Latin words and numbers whole, Chinese by single characters and by pairs.
 * The same as the analysers in search.elastic's stories.json; see docs/decisions.
 */
final class StoryAnalyzer extends Analyzer {

    private static final int GAP_BETWEEN_VALUES = 100;
    private static final int SCRIPTS =
            CJKBigramFilter.HAN
                    | CJKBigramFilter.HIRAGANA
                    | CJKBigramFilter.KATAKANA
                    | CJKBigramFilter.HANGUL;

    /** What a text is written to the index as: characters and pairs. */
    static final StoryAnalyzer STORED = new StoryAnalyzer(true, true);

    /** What words are looked for as: pairs, and characters only where they stand alone. */
    static final StoryAnalyzer SOUGHT = new StoryAnalyzer(true, false);

    /** What an exact phrase is looked for as: characters in a row. */
    static final StoryAnalyzer QUOTED = new StoryAnalyzer(false, true);

    private final boolean pairs;
    private final boolean characters;

    private StoryAnalyzer(boolean pairs, boolean characters) {
        this.pairs = pairs;
        this.characters = characters;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        TokenStream terms = new LowerCaseFilter(new CJKWidthFilter(words));
        return new TokenStreamComponents(
                words, pairs ? new CJKBigramFilter(terms, SCRIPTS, characters) : terms);
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP_BETWEEN_VALUES;
    }
}
