package org.caibian.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sends documents, never over a newer version and never to a name nobody made an index for. */
final class ElasticWriting {

    private static final int MOST_DOCUMENTS = 200;
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int MISSING = 404;
    private static final int NEWER_IS_THERE = 409;

    private final ElasticsearchClient client;

    ElasticWriting(ElasticsearchClient client) {
        this.client = client;
    }

    /** Writes one document through each alias; false where the last of them leads nowhere. */
    boolean write(StoryDocument document, String... aliases) throws IOException {
        var operations = new ArrayList<BulkOperation>();
        for (var alias : aliases) {
            operations.add(operation(alias, document));
        }
        var answers = client.bulk(bulk -> bulk.operations(operations)).items();
        for (var answer : answers) {
            if (answer.status() != MISSING) {
                requireWritten(answer);
            }
        }
        return answers.getLast().status() != MISSING;
    }

    /** Collects documents for one alias and sends them in bulks of bounded size. */
    final class Bulk {

        private final String alias;
        private final List<BulkOperation> waiting = new ArrayList<>();
        private int characters;

        Bulk(String alias) {
            this.alias = alias;
        }

        void add(StoryDocument document) throws IOException {
            waiting.add(operation(alias, document));
            characters += document.size();
            if (waiting.size() >= MOST_DOCUMENTS || characters >= MOST_CHARACTERS) {
                send();
            }
        }

        void send() throws IOException {
            if (!waiting.isEmpty()) {
                for (var answer : client.bulk(bulk -> bulk.operations(waiting)).items()) {
                    requireWritten(answer);
                }
                waiting.clear();
                characters = 0;
            }
        }
    }

    private static BulkOperation operation(String alias, StoryDocument document) {
        return BulkOperation.of(operation ->
                operation.index(write ->
                        write.index(alias)
                                .requireAlias(true)
                                .id(document.article().toString())
                                .version(document.version())
                                .versionType(VersionType.External)
                                .document(document.fields())));
    }

    private static void requireWritten(BulkResponseItem answer) throws IOException {
        var error = answer.error();
        if (error != null && answer.status() != NEWER_IS_THERE) {
            throw new IOException(
                    "Article %s: %s %s".formatted(answer.id(), error.type(), error.reason()));
        }
    }
}
