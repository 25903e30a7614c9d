package org.caibian.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.caibian.publication.Story;
import org.caibian.search.IndexAway;
import org.caibian.search.StoryIndex;
import org.caibian.shared.ArticleId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stories in Elasticsearch, behind an alias; see docs/decisions for the order of the steps. */
final class ElasticStoryIndex implements StoryIndex {

    private static final Logger LOG = LoggerFactory.getLogger(ElasticStoryIndex.class);

    private final Names names;
    private final ElasticIndexes indexes;
    private final ElasticWriting writing;
    private final ElasticTombstones tombstones;

    ElasticStoryIndex(ElasticsearchClient client, Names names) {
        this.names = names;
        this.indexes = new ElasticIndexes(client, names);
        this.writing = new ElasticWriting(client);
        this.tombstones = new ElasticTombstones(client);
    }

    @Override
    public void put(Story story) {
        told("write article " + story.article(), () -> write(StoryDocument.of(story)));
    }

    @Override
    public void bury(ArticleId article, long version) {
        told("bury article " + article, () -> write(StoryDocument.tombstone(article, version)));
    }

    @Override
    public void rebuild(Stream<Story> stories) {
        told(
                "fill a new index",
                () -> {
                    indexes.serveSomething();
                    var fresh = indexes.createFresh();
                    try {
                        fill(stories);
                        indexes.refresh(names.filling());
                        indexes.serve(fresh);
                    } catch (IOException | RuntimeException cutOff) {
                        abandon(fresh);
                        throw cutOff;
                    }
                });
    }

    @Override
    public void refresh() {
        told("refresh", () -> indexes.refresh(names.serving()));
    }

    @Override
    public boolean answers() {
        try {
            var _ = indexes.isServing();
            return true;
        } catch (IOException | ElasticsearchException away) {
            LOG.debug("Elasticsearch does not answer", away);
            return false;
        }
    }

    @Override
    public boolean isFilled() {
        try {
            return indexes.isFilled();
        } catch (IOException | ElasticsearchException away) {
            throw new IndexAway("Elasticsearch does not say what it has", away);
        }
    }

    private void write(StoryDocument document) throws IOException {
        if (!writing.write(document, names.filling(), names.serving())) {
            throw new IOException(names.serving() + " leads to no index yet");
        }
    }

    private void fill(Stream<Story> stories) throws IOException {
        var bulk = writing.new Bulk(names.filling());
        stories.map(StoryDocument::of)
                .forEach(document -> {
                    try {
                        bulk.add(document);
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                });
        indexes.refresh(names.serving());
        tombstones.copy(names.serving(), bulk);
        bulk.send();
    }

    private void abandon(String fresh) {
        try {
            indexes.delete(fresh);
        } catch (IOException | ElasticsearchException alsoGone) {
            LOG.debug("{} is left for the next filling to clear away", fresh, alsoGone);
        }
    }

    private interface Step {
        void take() throws IOException;
    }

    private static void told(String what, Step step) {
        try {
            step.take();
        } catch (IOException | UncheckedIOException | ElasticsearchException broken) {
            throw new IndexAway("Elasticsearch did not " + what, broken);
        }
    }
}
