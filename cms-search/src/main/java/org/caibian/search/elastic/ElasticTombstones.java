package org.caibian.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.caibian.shared.ArticleId;

/** Carries what was withdrawn from one index over to the next. */
final class ElasticTombstones {

    private static final int PAGE = 1_000;

    private final ElasticsearchClient client;

    ElasticTombstones(ElasticsearchClient client) {
        this.client = client;
    }

    void copy(String from, ElasticWriting.Bulk to) throws IOException {
        var page = page(from, 0);
        while (!page.isEmpty()) {
            for (var hit : page) {
                to.add(
                        StoryDocument.tombstone(
                                article(hit), Objects.requireNonNull(hit.version())));
            }
            page = page(from, article(page.getLast()).value());
        }
    }

    private List<Hit<Void>> page(String index, long after) throws IOException {
        SearchResponse<Void> answer =
                client.search(
                        ask ->
                                ask.index(index)
                                        .size(PAGE)
                                        .version(true)
                                        .source(source -> source.fetch(false))
                                        .query(query ->
                                                query.term(term ->
                                                        term.field(StoryDocument.BURIED)
                                                                .value(true)))
                                        .sort(by ->
                                                by.field(field ->
                                                        field.field(StoryDocument.ARTICLE)
                                                                .order(SortOrder.Asc)))
                                        .searchAfter(FieldValue.of(after)),
                        Void.class);
        return answer.hits().hits();
    }

    private static ArticleId article(Hit<Void> hit) {
        return new ArticleId(hit.sort().getFirst().longValue());
    }
}
