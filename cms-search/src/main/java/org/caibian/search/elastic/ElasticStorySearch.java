package org.caibian.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.caibian.search.Cursor;
import org.caibian.search.Highlight;
import org.caibian.search.SearchResult;
import org.caibian.search.Searched;
import org.caibian.search.StoryHit;
import org.caibian.search.StoryQuery;
import org.caibian.search.StorySearch;
import org.caibian.search.Total;
import org.caibian.search.Words;
import org.caibian.shared.ArticleId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds stories in Elasticsearch. */
final class ElasticStorySearch implements StorySearch {

    private static final Logger LOG = LoggerFactory.getLogger(ElasticStorySearch.class);
    private static final int LONGEST_EXCERPT = 120;

    private final ElasticsearchClient client;
    private final Names names;
    private final Clock clock;

    ElasticStorySearch(ElasticsearchClient client, Names names, Clock clock) {
        this.client = client;
        this.names = names;
        this.clock = clock;
    }

    /** What of a document comes back with a hit. */
    record Stored(long article, long firstReleasedAt, String headline) {

        static final List<String> FIELDS =
                List.of(
                        StoryDocument.ARTICLE,
                        StoryDocument.FIRST_RELEASED,
                        Searched.HEADLINE.field());
    }

    @Override
    public SearchResult find(StoryQuery query) {
        var words = Words.parse(query.words());
        if (words.isEmpty() && !query.words().isBlank()) {
            return SearchResult.Found.nothing();
        }
        try {
            return find(query, ElasticQueries.of(words));
        } catch (IOException | RuntimeException away) {
            LOG.warn("Elasticsearch could not be asked: {}", away.toString());
            return new SearchResult.Unavailable();
        }
    }

    private SearchResult find(StoryQuery query, Query words) throws IOException {
        var asOf = Cursor.asOf(query, clock.instant());
        var answer = client.search(request(query, words, asOf), Stored.class).hits();
        var found = answer.hits().stream().map(ElasticStorySearch::story).toList();
        return SearchResult.Found.page(query, asOf, found, total(answer.total()));
    }

    private SearchRequest request(StoryQuery query, Query words, Instant asOf) {
        var ask =
                new SearchRequest.Builder()
                        .index(names.serving())
                        .query(ElasticQueries.among(words, query.filter(), asOf))
                        .sort(sort(query.order()))
                        .from(Cursor.rank(query))
                        .size(query.limit() + 1)
                        .version(true)
                        .trackTotalHits(track -> track.count(Total.MOST + 1))
                        .allowPartialSearchResults(false)
                        // The same copy of the index for all pages: each orders a little
                        // differently.
                        .preference(Integer.toString(query.words().hashCode()))
                        .source(source -> source.filter(only -> only.includes(Stored.FIELDS)))
                        .highlight(ElasticExcerpts.of(words));
        if (Cursor.of(query).orElse(null) instanceof Cursor.AtStory last) {
            ask.searchAfter(
                    FieldValue.of(last.released().toEpochMilli()),
                    FieldValue.of(last.article().value()));
        }
        return ask.build();
    }

    private static List<SortOptions> sort(StoryQuery.Order order) {
        return switch (order) {
            case RELEVANCE ->
                    List.of(
                            SortOptions.of(by -> by.score(score -> score.order(SortOrder.Desc))),
                            descending(StoryDocument.ARTICLE));
            case NEWEST ->
                    List.of(
                            descending(StoryDocument.FIRST_RELEASED),
                            descending(StoryDocument.ARTICLE));
        };
    }

    private static SortOptions descending(String field) {
        return SortOptions.of(by -> by.field(f -> f.field(field).order(SortOrder.Desc)));
    }

    private static StoryHit story(Hit<Stored> hit) {
        var stored = Objects.requireNonNull(hit.source());
        return new StoryHit(
                new ArticleId(stored.article()),
                Objects.requireNonNull(hit.version()),
                highlights(hit, Searched.HEADLINE)
                        .findFirst()
                        .orElseGet(() -> Highlight.plain(stored.headline())),
                highlights(hit, Searched.BODY)
                        .map(excerpt -> excerpt.shortened(LONGEST_EXCERPT))
                        .toList(),
                Instant.ofEpochMilli(stored.firstReleasedAt()));
    }

    private static Stream<Highlight> highlights(Hit<Stored> hit, Searched in) {
        return hit.highlight().getOrDefault(in.field(), List.of()).stream().map(Marks::read);
    }

    private static Total total(@Nullable TotalHits counted) {
        return Total.of(Objects.requireNonNull(counted).value());
    }
}
