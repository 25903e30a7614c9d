package org.caibian.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.caibian.search.AStory;
import org.caibian.search.StoryIndex;
import org.caibian.search.StoryIndexContract;
import org.caibian.search.StorySearch;
import org.caibian.search.StorySearchContract;
import org.caibian.testing.TestElasticsearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class ElasticEngineTest implements StoryIndexContract, StorySearchContract {

    private static ElasticsearchClient client;

    private ElasticStoryIndex index;
    private ElasticStorySearch search;

    @BeforeAll
    static void connect() {
        client = ElasticClients.to(TestElasticsearch.shared().uri());
    }

    @AfterAll
    static void disconnect() throws Exception {
        client.close();
    }

    @BeforeEach
    void open() throws IOException {
        var names = ElasticClients.newNames();
        new ElasticIndexes(client, names).serveSomething();
        index = new ElasticStoryIndex(client, names);
        search = new ElasticStorySearch(client, names, Clock.fixed(AStory.MONDAY, ZoneOffset.UTC));
    }

    @Override
    public StoryIndex index() {
        return index;
    }

    @Override
    public StorySearch search() {
        return search;
    }
}
