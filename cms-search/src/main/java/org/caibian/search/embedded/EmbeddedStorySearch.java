package org.caibian.search.embedded;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.caibian.search.Cursor;
import org.caibian.search.SearchResult;
import org.caibian.search.StoryHit;
import org.caibian.search.StoryQuery;
import org.caibian.search.StorySearch;
import org.caibian.search.Total;
import org.caibian.search.Words;
import org.caibian.shared.ArticleId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds stories in the Lucene index of this process. */
final class EmbeddedStorySearch implements StorySearch {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStorySearch.class);

    private final EmbeddedStoryIndex index;
    private final Clock clock;

    EmbeddedStorySearch(EmbeddedStoryIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    @Override
    public SearchResult find(StoryQuery query) {
        var words = Words.parse(query.words());
        if (words.isEmpty() && !query.words().isBlank()) {
            return SearchResult.Found.nothing();
        }
        try {
            return index.ask(searcher -> find(searcher, query, LuceneQueries.of(words)));
        } catch (IOException | RuntimeException broken) {
            LOG.warn("The search index could not be read", broken);
            return new SearchResult.Unavailable();
        }
    }

    private SearchResult find(IndexSearcher searcher, StoryQuery query, Query words)
            throws IOException {
        var asOf = Cursor.asOf(query, clock.instant());
        var before = Cursor.rank(query);
        var top =
                top(
                        searcher,
                        query,
                        LuceneQueries.among(words, query.filter(), asOf),
                        before + query.limit() + 1);
        var hits =
                List.of(top.scoreDocs)
                        .subList(Math.min(before, top.scoreDocs.length), top.scoreDocs.length);
        return SearchResult.Found.page(
                query, asOf, stories(searcher, words, hits), Total.of(top.totalHits.value()));
    }

    private static TopFieldDocs top(
            IndexSearcher searcher, StoryQuery query, Query sought, int stories)
            throws IOException {
        return searcher.search(
                sought,
                new TopFieldCollectorManager(
                        StoryDocuments.sort(query.order()),
                        stories,
                        after(searcher, query),
                        Total.MOST + 1));
    }

    /** The last of all documents, since no two stories have the same sort key. */
    private static @Nullable FieldDoc after(IndexSearcher searcher, StoryQuery query) {
        int last = searcher.getIndexReader().maxDoc() - 1;
        return last >= 0 && Cursor.of(query).orElse(null) instanceof Cursor.AtStory at
                ? new FieldDoc(
                        last,
                        Float.NaN,
                        new Object[] {at.released().toEpochMilli(), at.article().value()})
                : null;
    }

    /** Those documents as hits, in the same order. */
    static List<StoryHit> stories(IndexSearcher searcher, Query words, List<ScoreDoc> hits)
            throws IOException {
        var documents = hits.stream().mapToInt(hit -> hit.doc).toArray();
        var cuts = new Excerpts(searcher).of(words, documents);
        var stored = searcher.storedFields();
        var stories = new ArrayList<StoryHit>();
        for (int i = 0; i < documents.length; i++) {
            var document = stored.document(documents[i]);
            stories.add(
                    new StoryHit(
                            new ArticleId(number(document, StoryDocuments.ARTICLE)),
                            number(document, StoryDocuments.VERSION),
                            cuts.get(i).headline().getFirst(),
                            cuts.get(i).body(),
                            Instant.ofEpochMilli(number(document, StoryDocuments.FIRST_RELEASED))));
        }
        return stories;
    }

    private static long number(Document document, String field) {
        return document.getField(field).numericValue().longValue();
    }
}
