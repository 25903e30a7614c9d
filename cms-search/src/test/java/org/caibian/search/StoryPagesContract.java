package org.caibian.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caibian.search.AStory.MONDAY;
import static org.caibian.search.AStory.REOPENING;
import static org.caibian.search.AStory.WORLD;
import static org.caibian.search.AStory.numbered;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.LongStream;
import org.caibian.search.StoryQuery.Filter;
import org.caibian.search.StoryQuery.Order;
import org.caibian.subject.SectionId;
import org.caibian.subject.TopicId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the stories found come first, which are left out, and how their pages follow. */
public interface StoryPagesContract extends Engine {

    @Test
    default void aHeadlineCountsMoreThanTheBody() {
        has(
                numbered(1).headed("港口日报").saying("台风来了。".repeat(30)).released(MONDAY),
                numbered(2)
                        .headed("台风登陆东屿")
                        .saying("风力十二级。")
                        .released(MONDAY.minus(Duration.ofDays(400))));

        assertThat(found("台风")).containsExactly(2L, 1L);
    }

    @Test
    default void wordsInARowCountMoreThanWordsApart() {
        has(
                numbered(1).headed("甲").saying("北京的雨停了，天气转好，预报说明天晴。北京的天气预报很准。"),
                numbered(2).headed("乙").saying("今天听了北京天气预报才出门，路上不堵，到得很早。"));

        assertThat(found("北京天气预报")).containsExactly(2L, 1L);
    }

    @Test
    default void filtersNarrowBySectionTopicSourceAndTime() {
        has(
                numbered(1).about(REOPENING),
                numbered(2).in(WORLD).about(REOPENING),
                numbered(3).in(WORLD).from("海岸通讯社").about(REOPENING),
                numbered(4).in(WORLD).from("海岸通讯社"),
                numbered(5)
                        .in(WORLD)
                        .from("海岸通讯社")
                        .about(REOPENING)
                        .released(MONDAY.minus(Duration.ofDays(2))));
        var filter =
                Filter.NONE
                        .in(new SectionId(WORLD.id()))
                        .about(new TopicId(REOPENING.id()))
                        .by("海岸通讯社")
                        .between(MONDAY.minus(Duration.ofDays(1)), MONDAY.plusSeconds(1));

        var found = found(StoryQuery.of("航道").where(filter));

        assertThat(Engine.numbers(found)).containsExactly(3L);
    }

    @Test
    default void theEndOfATimeIsNotPartOfIt() {
        has(numbered(1).released(MONDAY), numbered(2).released(MONDAY.plusSeconds(60)));
        var minute = Filter.NONE.between(MONDAY, MONDAY.plusSeconds(60));

        var found = found(StoryQuery.of("").where(minute));

        assertThat(Engine.numbers(found)).containsExactly(1L);
    }

    @Test
    default void noWordsFindEverythingTheNewestFirst() {
        has(
                numbered(1).released(MONDAY.minusSeconds(60)),
                numbered(2).released(MONDAY),
                numbered(3).released(MONDAY));

        var found = found(StoryQuery.of("  ").ordered(Order.NEWEST));

        assertThat(Engine.numbers(found)).containsExactly(3L, 2L, 1L);
        assertThat(found.total()).isEqualTo(new Total(3, true));
    }

    @ParameterizedTest
    @CsvSource({"RELEVANCE", "NEWEST"})
    default void pagesFollowEachOtherWithoutGapOrRepetition(Order order) {
        for (int i = 1; i <= 23; i++) {
            has(
                    numbered(i)
                            .saying("航道" + "潮水涨落".repeat(i % 5))
                            .released(MONDAY.minusSeconds(i / 4 * 3_600L)));
        }
        var query = StoryQuery.of("航道").ordered(order).atMost(5);

        var seen = new ArrayList<Long>();
        var place = Optional.<String>empty();
        do {
            var page = found(query.from(place));
            seen.addAll(Engine.numbers(page));
            place = page.next();
        } while (place.isPresent());

        assertThat(seen).hasSize(23).doesNotHaveDuplicates();
    }

    @Test
    default void aPageGoesOnWhereTheLastEndedThoughStoriesCameInBetween() {
        has(
                LongStream.rangeClosed(1, 9)
                        .mapToObj(i -> numbered(i).saying("航道" + "潮水涨落".repeat((int) i)))
                        .toArray(AStory[]::new));
        var query = StoryQuery.of("航道").atMost(5);
        var first = found(query);

        // Every one of these lowers what the word is worth, and with it the score of every story.
        has(
                LongStream.rangeClosed(11, 40)
                        .mapToObj(i -> numbered(i).saying("渔汛来了。".repeat(40) + "航道。"))
                        .toArray(AStory[]::new));
        var second = found(query.from(first.next()));

        assertThat(Engine.numbers(first)).hasSize(5);
        assertThat(Engine.numbers(second)).startsWith(6L, 7L, 8L, 9L).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"x", "r.1.2.3", "r.1.1001", "r.1.-1", "n.0.0.0.0", "'../../etc'", "n.1.1.1"})
    default void aPlaceNobodyGaveOutBeginsAtTheStart(String place) {
        has(numbered(1), numbered(2));

        var found = found(StoryQuery.of("航道").from(Optional.of(place)));

        assertThat(found.stories()).hasSize(2);
    }

    @Test
    default void theTotalIsCountedOnlySoFar() {
        index().rebuild(
                        LongStream.rangeClosed(1, Total.MOST + 5)
                                .mapToObj(i -> numbered(i).told()));

        var found = found(StoryQuery.of("航道"));

        assertThat(found.total()).isEqualTo(new Total(Total.MOST, false));
    }
}
