package org.caibian.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.BoundaryScanner;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.util.NamedValue;
import org.caibian.search.Searched;

/** Asks for where words were found: the headline whole, the body in sentences. */
final class ElasticExcerpts {

    private static final int MOST_EXCERPTS = 2;
    private static final int EXCERPT = 80;

    private ElasticExcerpts() {}

    static Highlight of(Query words) {
        return Highlight.of(highlight ->
                highlight
                        .type(HighlighterType.Unified)
                        .highlightQuery(words)
                        .preTags(Marks.BEGIN)
                        .postTags(Marks.END)
                        .fields(
                                NamedValue.of(
                                        Searched.HEADLINE.field(),
                                        HighlightField.of(field -> field.numberOfFragments(0))),
                                NamedValue.of(
                                        Searched.BODY.field(),
                                        HighlightField.of(field ->
                                                field.numberOfFragments(MOST_EXCERPTS)
                                                        .fragmentSize(EXCERPT)
                                                        .noMatchSize(EXCERPT)
                                                        .boundaryScanner(BoundaryScanner.Sentence)
                                                        .boundaryScannerLocale("zh-CN")))));
    }
}
