package org.caibian.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    @Test
    default void whatTheIndexHasOfWordsBeforeACorrectionIsShownAsReadersHaveItNow() {
        var article = newsdesk().released("珊瑚礁三百处白化");
        var other = newsdesk().released("珊瑚礁上新设观测站");
        await().atMost(SOON).until(() -> found("珊瑚礁").containsAll(List.of(article, other)));
        var before = hits("珊瑚礁");

        newsdesk().correct(article, "珊瑚礁三十处白化");

        var now = asReleased("珊瑚礁", before);
        assertThat(now)
                .extracting(StoryHit::article)
                .containsExactlyElementsOf(before.stream().map(StoryHit::article).toList());
        assertThat(now).filteredOn(hit -> hit.article().equals(other)).isSubsetOf(before);
        var corrected = of(now, article);
        assertThat(corrected.headline().text()).isEqualTo("珊瑚礁三十处白化");
        assertThat(corrected.headline().sought()).containsExactly("珊瑚礁");
        assertThat(corrected.excerpts().getFirst().text()).contains("三十处");
        assertThat(corrected.version()).isGreaterThan(of(before, article).version());
        assertThat(shown(now)).doesNotContain("三百");
    }

    @Test
    default void whatWasFoundByWordsThatWereCorrectedIsNotFoundByThemAnyMore() {
        var article = newsdesk().released("海龟误食塑料袋");
        await().atMost(SOON).until(() -> found("塑料袋").contains(article));
        var before = hits("塑料袋");

        newsdesk().correct(article, "海龟误食渔网");

        assertThat(asReleased("塑料袋", before)).isEmpty();
    }

    @Test
    default void whatCameBackUnderOtherWordsIsNotFoundByThoseThatWereWithdrawn() {
        var article = newsdesk().released("引航员周某酒后登轮");
        await().atMost(SOON).until(() -> found("引航员").contains(article));
        var named = hits("周某");
        var before = hits("引航员");
        newsdesk().withdraw(article);

        newsdesk().reinstate(article, "引航员登轮途中落水");

        assertThat(named).isNotEmpty();
        assertThat(asReleased("周某", named)).isEmpty();
        assertThat(asReleased("引航员", before)).extracting(StoryHit::article).contains(article);
        assertThat(shown(asReleased("引航员", before))).doesNotContain("周某", "酒后");
    }

    private List<StoryHit> asReleased(String words, List<StoryHit> hits) {
        return context().getBean(Rereading.class).asReleased(StoryQuery.of(words), hits);
    }

    private static StoryHit of(List<StoryHit> hits, ArticleId article) {
        return hits.stream().filter(hit -> hit.article().equals(article)).findFirst().orElseThrow();
    }

    private static String shown(List<StoryHit> hits) {
        return hits.stream()
                .flatMap(hit -> Stream.concat(Stream.of(hit.headline()), hit.excerpts().stream()))
                .map(Highlight::text)
                .collect(Collectors.joining("\n"));
    }

    default SearchCondition condition() {
        return context().getBean(SearchWatch.class).condition();
    }

    default List<ArticleId> found(String words) {
        return hits(words).stream().map(StoryHit::article).toList();
    }

    private List<StoryHit> hits(String words) {
        return context().getBean(StorySearch.class).find(StoryQuery.of(words))
                        instanceof Found(var stories, _, _)
                ? stories
                : List.of();
    }
}
