package org.caibian.search.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.caibian.shared.ArticleId;

/** One Lucene index on disk: takes a document only over an older version of it. */
final class IndexFolder implements Closeable {

    private static final int UNSEEN_BEFORE_REFRESH = 1_000;
    private static final int PAGE = 1_000;

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /** Versions written since the searchers last looked. */
    private final Map<ArticleId, Long> unseen = new HashMap<>();

    private IndexFolder(
            Path folder, Directory directory, IndexWriter writer, SearcherManager searchers) {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
    }

    static IndexFolder open(Path folder) throws IOException {
        var directory = FSDirectory.open(folder);
        try {
            var settings = new IndexWriterConfig(StoryAnalyzer.STORED).setCommitOnClose(true);
            var writer = new IndexWriter(directory, settings);
            writer.commit();
            return new IndexFolder(folder, directory, writer, new SearcherManager(writer, null));
        } catch (IOException | RuntimeException broken) {
            directory.close();
            throw broken;
        }
    }

    /** What to ask of the index as it stands. */
    interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    <T> T ask(Question<T> question) throws IOException {
        var searcher = searchers.acquire();
        try {
            return question.ask(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    synchronized void write(ArticleId article, long version, Document document) throws IOException {
        if (version <= version(article)) {
            return;
        }
        writer.updateDocument(StoryDocuments.key(article), document);
        unseen.put(article, version);
        if (unseen.size() >= UNSEEN_BEFORE_REFRESH) {
            refresh();
        }
    }

    synchronized void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
        unseen.clear();
    }

    void commit() throws IOException {
        writer.commit();
    }

    /** A withdrawn article and the version at which it was. */
    record Tombstone(ArticleId article, long version) {}

    List<Tombstone> tombstones() throws IOException {
        return ask(searcher -> {
            var buried = new TermQuery(new Term(StoryDocuments.STANDING, StoryDocuments.BURIED));
            var found = new ArrayList<Tombstone>();
            var page = searcher.search(buried, PAGE, Sort.INDEXORDER).scoreDocs;
            while (page.length > 0) {
                var stored = searcher.storedFields();
                for (var hit : page) {
                    found.add(tombstone(stored, hit));
                }
                page =
                        searcher.searchAfter(page[page.length - 1], buried, PAGE, Sort.INDEXORDER)
                                .scoreDocs;
            }
            return found;
        });
    }

    Path path() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    private long version(ArticleId article) throws IOException {
        var known = unseen.get(article);
        return known != null ? known : ask(searcher -> version(searcher, article));
    }

    private static long version(IndexSearcher searcher, ArticleId article) throws IOException {
        var hits = searcher.search(new TermQuery(StoryDocuments.key(article)), 1).scoreDocs;
        return hits.length == 0
                ? Long.MIN_VALUE
                : number(searcher.storedFields(), hits[0], StoryDocuments.VERSION);
    }

    private static Tombstone tombstone(StoredFields stored, ScoreDoc hit) throws IOException {
        return new Tombstone(
                new ArticleId(number(stored, hit, StoryDocuments.ARTICLE)),
                number(stored, hit, StoryDocuments.VERSION));
    }

    private static long number(StoredFields stored, ScoreDoc hit, String field) throws IOException {
        return stored.document(hit.doc).getField(field).numericValue().longValue();
    }
}
