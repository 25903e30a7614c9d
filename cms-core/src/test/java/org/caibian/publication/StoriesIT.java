package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What readers find beside a story, and on the page of a section. */
@SpringBootTest
@RealDatabase
class StoriesIT {

    @Autowired private ApplicationContext context;
    @Autowired private Stories stories;
    @Autowired private SettableClock clock;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    private ReleaseRoom room;

    @BeforeEach
    void openTheNewsroom() {
        room = new ReleaseRoom(context);
    }

    @Test
    void releasedStoriesAreRelatedByTopicTagsAndSection() {
        var first = room.released("相关一");

        var second = room.released("相关二");

        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(stories.relatedTo(second))
                                .extracting(StoryLine::article)
                                .contains(first));
    }

    @Test
    void storiesThatNameEachOtherAreRelatedAtOnceWithoutWaitingForEachOther() {
        var articles = IntStream.range(0, 6).mapToObj(i -> room.released("同时" + i)).toList();

        for (int i = 0; i < 10; i++) {
            articles.parallelStream()
                    .forEach(article ->
                            transaction.executeWithoutResult(
                                    _ -> events.publishEvent(new StandingChanged(article))));
            Awaitility.await().untilAsserted(() -> assertThat(undelivered()).isZero());
        }

        assertThat(stories.relatedTo(articles.getFirst()))
                .extracting(StoryLine::article)
                .containsAll(articles.subList(1, articles.size()));
    }

    @Test
    void storiesOfASectionArePagedNewestFirst() {
        for (int i = 0; i < 3; i++) {
            clock.pass(Duration.ofMinutes(1));
            room.released("河流" + i);
        }

        var first = stories.ofSection(room.newsroom.section, Keyset.START, 2);
        var rest = stories.ofSection(room.newsroom.section, first.next().orElseThrow(), 2);

        assertThat(first.items()).extracting(StoryLine::headline).containsExactly("河流2", "河流1");
        assertThat(rest.items()).extracting(StoryLine::headline).containsExactly("河流0");
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void whatReadersHaveInAnotherVersionThanWasSeenIsReadAnewAndNothingElse() {
        var corrected = room.released("潮汐表有误");
        var same = room.released("潮汐表无误");
        var gone = room.released("潮汐表作废");
        var seen = new HashMap<ArticleId, Long>();
        for (var article : List.of(corrected, same, gone)) {
            seen.put(article, stories.find(article).orElseThrow().version());
        }
        seen.put(new ArticleId(987_654_321), 1L);
        new CorrectionDesk(context, room).corrected(corrected, "涨潮在10时。");
        room.withdraw(gone);

        assertThat(stories.changedSince(seen))
                .singleElement()
                .isEqualTo(stories.find(corrected).orElseThrow());
        assertThat(stories.changedSince(Map.of())).isEmpty();
    }

    @Test
    void topicsAndTagsOfLiveStoriesAreFoundAlongTheirIndexes() {
        assertThat(plan(ReleasedSubjectRows.TOPIC_BY_SLUG, Map.of("slug", "port")))
                .contains("topic_slug_key", "publication_newest_by_topic")
                .doesNotContain("Seq Scan", "Sort");
        assertThat(plan(ReleasedSubjectRows.TOPICS, Map.of("from", 0, "limit", 8)))
                .contains("topic_in_order", "publication_newest_by_topic")
                .doesNotContain("Seq Scan", "Sort");
        assertThat(plan(ReleasedSubjectRows.TAG_BY_NAME, Map.of("name", "港口")))
                .contains("tag_name_key", "publication_tag_newest", "publication_pkey")
                .doesNotContain("Seq Scan", "Sort");
    }

    /** The planner is told of as many rows as years bring: how few there are now says nothing. */
    private static final String GROWN =
            """
            select pg_restore_relation_stats(
              'schemaname', cast(schemaname as text), 'relname', cast(tablename as text),
              'relpages', 1, 'reltuples', cast(100000 as real))
            from pg_tables where tablename = :table
            """;

    private String plan(String asked, Map<String, Object> parameters) {
        return transaction.execute(_ -> {
            for (var table : List.of("publication", "publication_tag", "tag", "topic")) {
                jdbc.sql(GROWN).param("table", table).query().singleValue();
            }
            for (var other :
                    List.of("seqscan", "bitmapscan", "sort", "hashjoin", "mergejoin", "material")) {
                jdbc.sql("set local enable_" + other + " = off").update();
            }
            var plan = jdbc.sql("explain " + asked).params(parameters).query(String.class).list();
            return String.join("\n", plan);
        });
    }

    private int undelivered() {
        return jdbc.sql(
                        "select count(*) from events.event_publication where completion_date is null")
                .query(Integer.class)
                .single();
    }
}
