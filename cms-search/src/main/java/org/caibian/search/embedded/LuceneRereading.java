package org.caibian.search.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.caibian.publication.Stories;
import org.caibian.publication.Story;
import org.caibian.search.Rereading;
import org.caibian.search.StoryHit;
import org.caibian.search.StoryQuery;
import org.caibian.search.Words;
import org.caibian.shared.ArticleId;
import org.springframework.stereotype.Component;

/**
 * Looks through the released words in memory, whichever engine keeps the index: both find the same.
 */
@Component
final class LuceneRereading implements Rereading {

    private final Stories stories;
    private final Clock clock;

    LuceneRereading(Stories stories, Clock clock) {
        this.stories = stories;
        this.clock = clock;
    }

    @Override
    public List<StoryHit> asReleased(StoryQuery query, List<StoryHit> hits) {
        var seen = hits.stream().collect(Collectors.toMap(StoryHit::article, StoryHit::version));
        var changed = stories.changedSince(seen);
        if (changed.isEmpty()) {
            return hits;
        }
        var behind = changed.stream().map(Story::article).collect(Collectors.toSet());
        var again = found(query, changed);
        return hits.stream()
                .filter(hit -> !behind.contains(hit.article()) || again.containsKey(hit.article()))
                .map(hit -> again.getOrDefault(hit.article(), hit))
                .toList();
    }

    private Map<ArticleId, StoryHit> found(StoryQuery query, List<Story> among) {
        var words = LuceneQueries.of(Words.parse(query.words()));
        try (var directory = new ByteBuffersDirectory()) {
            write(among, directory);
            try (var reader = DirectoryReader.open(directory)) {
                var searcher = new IndexSearcher(reader);
                var sought = LuceneQueries.among(words, query.filter(), clock.instant());
                var matching = List.of(searcher.search(sought, among.size()).scoreDocs);
                return EmbeddedStorySearch.stories(searcher, words, matching).stream()
                        .collect(Collectors.toMap(StoryHit::article, Function.identity()));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void write(List<Story> all, Directory directory) throws IOException {
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(StoryAnalyzer.STORED))) {
            for (var story : all) {
                writer.addDocument(StoryDocuments.of(story));
            }
        }
    }
}
