package org.caibian.search.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.caibian.publication.Story;
import org.caibian.search.IndexAway;
import org.caibian.search.StoryIndex;
import org.caibian.shared.ArticleId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stories in a Lucene index of this process; what was put is on disk when the call returns. */
final class EmbeddedStoryIndex implements StoryIndex, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStoryIndex.class);

    private final Shelf shelf;
    private final Lock lock;
    private volatile IndexFolder serving;
    private volatile boolean filled;
    private Optional<IndexFolder> filling = Optional.empty();

    EmbeddedStoryIndex(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var directory = FSDirectory.open(folder)) {
            lock = directory.obtainLock("in-use.lock");
        }
        shelf = new Shelf(folder);
        var whole = shelf.serving().flatMap(EmbeddedStoryIndex::reopened);
        filled = whole.isPresent();
        serving = whole.isPresent() ? whole.get() : IndexFolder.open(shelf.blank());
        shelf.clearBut(serving.path());
    }

    @Override
    public void put(Story story) {
        write(story.article(), story.version(), StoryDocuments.of(story));
    }

    @Override
    public void bury(ArticleId article, long version) {
        write(article, version, StoryDocuments.tombstone(article, version));
    }

    @Override
    public void rebuild(Stream<Story> stories) {
        try {
            var fresh = begin();
            try {
                stories.forEach(story -> fill(fresh, story));
                finish(fresh);
            } finally {
                abandonUnlessServing(fresh);
            }
        } catch (IOException | UncheckedIOException broken) {
            throw new IndexAway("The index could not be filled anew", broken);
        }
    }

    @Override
    public void refresh() {
        try {
            serving.refresh();
        } catch (IOException broken) {
            throw new IndexAway("The index could not be read again", broken);
        }
    }

    @Override
    public boolean answers() {
        try {
            return ask(searcher -> searcher.getIndexReader().maxDoc() >= 0);
        } catch (IOException | AlreadyClosedException broken) {
            return false;
        }
    }

    @Override
    public boolean isFilled() {
        return filled;
    }

    /** Asks the index that serves; once more where a rebuild replaced it just then. */
    <T> T ask(IndexFolder.Question<T> question) throws IOException {
        try {
            return serving.ask(question);
        } catch (AlreadyClosedException replaced) {
            return serving.ask(question);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        serving.close();
        lock.close();
    }

    private static Optional<IndexFolder> reopened(Path folder) {
        try {
            return Optional.of(IndexFolder.open(folder));
        } catch (IOException | RuntimeException broken) {
            LOG.warn("The search index is damaged and will be filled anew: {}", folder, broken);
            return Optional.empty();
        }
    }

    private synchronized void write(ArticleId article, long version, Document document) {
        try {
            if (filling.isPresent()) {
                filling.get().write(article, version, document);
            }
            serving.write(article, version, document);
            serving.commit();
            serving.refresh();
        } catch (IOException | AlreadyClosedException broken) {
            throw new IndexAway("Article " + article + " could not be written", broken);
        }
    }

    private synchronized IndexFolder begin() throws IOException {
        if (filling.isPresent()) {
            throw new IllegalStateException("The index is being filled already");
        }
        var fresh = IndexFolder.open(shelf.blank());
        filling = Optional.of(fresh);
        return fresh;
    }

    private static void fill(IndexFolder fresh, Story story) {
        try {
            fresh.write(story.article(), story.version(), StoryDocuments.of(story));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private synchronized void finish(IndexFolder fresh) throws IOException {
        for (var tombstone : serving.tombstones()) {
            fresh.write(
                    tombstone.article(),
                    tombstone.version(),
                    StoryDocuments.tombstone(tombstone.article(), tombstone.version()));
        }
        fresh.commit();
        fresh.refresh();
        shelf.serve(fresh.path());
        var replaced = serving;
        serving = fresh;
        filled = true;
        replaced.close();
        shelf.clearBut(fresh.path());
    }

    private synchronized void abandonUnlessServing(IndexFolder fresh) throws IOException {
        filling = Optional.empty();
        if (serving != fresh) {
            fresh.close();
            shelf.clearBut(serving.path());
        }
    }
}
