package org.caibian.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.caibian.search.AStory.numbered;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.caibian.search.AStory;
import org.caibian.search.IndexAway;
import org.caibian.search.SearchResult.Found;
import org.caibian.search.SearchResult.Unavailable;
import org.caibian.search.StoryQuery;
import org.caibian.shared.ArticleId;
import org.caibian.testing.TestElasticsearch;
import org.junit.jupiter.api.Test;

/** What becomes of search when the server does not. */
class ElasticAwayTest {

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Names names = ElasticClients.newNames();

    @Test
    void whereNobodyListensSearchIsUnavailableAndWritingFails() throws IOException {
        int port = portNobodyListensOn();
        try (var client = ElasticClients.to("http://127.0.0.1:" + port, LONGEST)) {
            assertAway(client);
        }
    }

    @Test
    void aServerThatNeverAnswersHoldsNobodyLongerThanTheTimeout() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var client =
                        ElasticClients.to("http://127.0.0.1:" + silent.getLocalPort(), LONGEST)) {
            assertAway(client);
        }
    }

    @Test
    void withoutAnIndexSearchIsUnavailableRatherThanEmpty() throws IOException {
        try (var client = ElasticClients.to(TestElasticsearch.shared().uri())) {
            var search = new ElasticStorySearch(client, names, Clock.systemUTC());

            assertThat(search.find(StoryQuery.of("航道"))).isEqualTo(new Unavailable());
        }
    }

    @Test
    void nothingIsWrittenToANameThatNoIndexWasMadeFor() throws IOException {
        try (var client = ElasticClients.to(TestElasticsearch.shared().uri())) {
            var index = new ElasticStoryIndex(client, names);

            assertThatThrownBy(() -> index.put(numbered(1).told())).isInstanceOf(IndexAway.class);

            assertThat(client.indices().exists(e -> e.index(names.serving())).value()).isFalse();
        }
    }

    @Test
    void whatWasWrittenIsThereAfterTheServerWasKilled() throws IOException {
        var node = TestElasticsearch.start();
        try (var client = ElasticClients.to(node.uri())) {
            var index = new ElasticStoryIndex(client, names);
            var search =
                    new ElasticStorySearch(
                            client, names, Clock.fixed(AStory.MONDAY, ZoneOffset.UTC));
            index.rebuild(LongStream.rangeClosed(1, 300).mapToObj(i -> numbered(i).told()));
            index.put(numbered(301).headed("台风登陆").told());
            index.bury(new ArticleId(300), 2);

            node.kill();

            assertThat(search.find(StoryQuery.of("航道"))).isEqualTo(new Unavailable());
            assertThat(index.answers()).isFalse();

            node.startAgain();
            index.refresh();

            assertThat(index.isFilled()).isTrue();
            assertThat(articles(search, "台风登陆")).containsExactly(301L);
            assertThat(((Found) search.find(StoryQuery.of("航道"))).total().count()).isEqualTo(300);
            index.put(numbered(300).version(1).headed("撤下的").told());
            index.refresh();
            assertThat(articles(search, "撤下的")).isEmpty();
        } finally {
            node.kill();
        }
    }

    private void assertAway(ElasticsearchClient client) {
        var index = new ElasticStoryIndex(client, names);
        var search = new ElasticStorySearch(client, names, Clock.systemUTC());

        assertInTime(
                () -> assertThat(search.find(StoryQuery.of("航道"))).isEqualTo(new Unavailable()));
        assertInTime(() -> assertThat(index.answers()).isFalse());
        assertInTime(() ->
                assertThatThrownBy(() -> index.put(numbered(1).told()))
                        .isInstanceOf(IndexAway.class));
    }

    private static void assertInTime(ThrowingCallable call) {
        long begun = System.nanoTime();
        assertThat(catchThrowable(call)).isNull();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST.multipliedBy(5));
    }

    private static List<Long> articles(ElasticStorySearch search, String words) {
        return ((Found) search.find(StoryQuery.of(words)))
                .stories().stream().map(hit -> hit.article().value()).toList();
    }

    private static int portNobodyListensOn() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
