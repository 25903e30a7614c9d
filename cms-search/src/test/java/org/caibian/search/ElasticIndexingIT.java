package org.caibian.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.caibian.publication.Standing;
import org.caibian.publication.Stories;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.TestElasticsearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(properties = "caibian.search.engine=elasticsearch")
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElasticIndexingIT implements IndexingContract {

    private static final TestElasticsearch NODE = TestElasticsearch.start();

    @Autowired private ApplicationContext context;
    @Autowired private Stories stories;
    @Autowired private SearchHealth health;

    private Newsdesk newsdesk;

    @DynamicPropertySource
    static void atItsAddress(DynamicPropertyRegistry settings) {
        settings.add("spring.elasticsearch.uris", NODE::uri);
    }

    @BeforeAll
    void open() {
        newsdesk = new Newsdesk(context);
    }

    @AfterAll
    static void end() {
        NODE.kill();
    }

    @Override
    public ApplicationContext context() {
        return context;
    }

    @Override
    public Newsdesk newsdesk() {
        return newsdesk;
    }

    @Test
    void publishingGoesOnWhileTheEngineIsAwayAndTheIndexCatchesUp() {
        NODE.kill();

        var article = newsdesk.released("断电夜里的印刷机");

        assertThat(stories.standing(article)).isInstanceOf(Standing.Live.class);
        assertThat(condition().answers()).isFalse();
        assertThat(condition().waiting()).isEqualTo(1);
        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");

        NODE.startAgain();

        await().atMost(Duration.ofMinutes(2)).until(() -> found("印刷机").equals(List.of(article)));
        await().atMost(SOON).until(() -> condition().waiting() == 0);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void theProgramStaysUpWhileSearchIsDegraded() {
        var whole =
                StatusAggregator.getDefault().getAggregateStatus(Status.UP, new Status("DEGRADED"));

        assertThat(whole).isEqualTo(Status.UP);
    }
}
