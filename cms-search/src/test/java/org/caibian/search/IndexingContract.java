package org.caibian.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.caibian.search.SearchResult.Found;
import org.caibian.shared.ArticleId;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What becomes of a release on its way to the index, whichever engine keeps it. */
interface IndexingContract {

    /** Two indexers and a database on a busy machine; alone it is well under a second. */
    Duration SOON = Duration.ofSeconds(10);

    ApplicationContext context();

    Newsdesk newsdesk();

    @Test
    default void aReleasedStoryIsSoonFound() {
        var article = newsdesk().released("灯塔重新点亮");

        await().atMost(SOON).until(() -> found("灯塔").contains(article));
    }

    @Test
    default void aWithdrawnStoryIsSoonFoundNoMore() {
        var article = newsdesk().released("渡轮撞上栈桥");
        await().atMost(SOON).until(() -> found("渡轮").contains(article));

        newsdesk().withdraw(article);

        await().atMost(SOON).until(() -> found("渡轮").isEmpty());
    }

    @Test
    default void eventsThatComeTwiceAndOutOfOrderDoNoHarm() {
        var first = newsdesk().released("甲板上的琴声");
        var second = newsdesk().released("甲板下的机房");
        newsdesk().withdraw(first);

        newsdesk().repeat(List.of(second, first, second, first, new ArticleId(999_999)));

        await().atMost(SOON).until(() -> condition().waiting() == 0);
        await().atMost(SOON).until(() -> found("甲板").equals(List.of(second)));
    }

    @Test
    default void whatReachedTheIndexWaitsNoMore() {
        newsdesk().released("潮汐表更新");

        await().atMost(SOON)
                .untilAsserted(() -> {
                    assertThat(condition().waiting()).isZero();
                    assertThat(condition().isSound()).isTrue();
                });
    }

    @Test
    default void theIndexIsFilledFromTheDatabase() {
        var article = newsdesk().released("盐田里的白鹭");
        await().atMost(SOON).until(() -> found("白鹭").contains(article));

        context().getBean(Filling.class).look();

        assertThat(context().getBean(StoryIndex.class).isFilled()).isTrue();
        assertThat(found("白鹭")).contains(article);
    }

    default SearchCondition condition() {
        return context().getBean(SearchWatch.class).condition();
    }

    default List<ArticleId> found(String words) {
        return context().getBean(StorySearch.class).find(StoryQuery.of(words))
                        instanceof Found(var stories, _, _)
                ? stories.stream().map(StoryHit::article).toList()
                : List.of();
    }
}
