package org.caibian.testing.chinese;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;

/** {@code cjk_bigram}, as the official distribution has it, for all four scripts. */
@NamedComponent("cjk_bigram")
public final class Pairs implements TokenFilterFactory {

    private static final int SCRIPTS =
            CJKBigramFilter.HAN
                    | CJKBigramFilter.HIRAGANA
                    | CJKBigramFilter.KATAKANA
                    | CJKBigramFilter.HANGUL;

    private final Settings settings;

    /** What an index may say about it. */
    @AnalysisSettings
    public interface Settings {

        @BooleanSetting(path = "output_unigrams", defaultValue = false)
        boolean outputUnigrams();
    }

    @Inject
    public Pairs(Settings settings) {
        this.settings = settings;
    }

    @Override
    public TokenStream create(TokenStream terms) {
        return new CJKBigramFilter(terms, SCRIPTS, settings.outputUnigrams());
    }
}
