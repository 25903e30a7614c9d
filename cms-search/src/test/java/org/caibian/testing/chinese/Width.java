package org.caibian.testing.chinese;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** {@code cjk_width}, as the official distribution has it. */
@NamedComponent("cjk_width")
public final class Width implements TokenFilterFactory {

    @Override
    public TokenStream create(TokenStream terms) {
        return new CJKWidthFilter(terms);
    }
}
