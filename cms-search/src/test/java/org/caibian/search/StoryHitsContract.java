package org.caibian.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.caibian.search.AStory.MONDAY;
import static org.caibian.search.AStory.numbered;

import org.caibian.search.Highlight.Piece;
import org.caibian.shared.ArticleId;
import org.junit.jupiter.api.Test;

/** What is shown of a story that was found. */
public interface StoryHitsContract extends Engine {

    @Test
    default void aHitShowsWhichOfItsWordsWereSought() {
        has(numbered(1).headed("主航道恢复双向通航").saying("海岸社东屿11月23日电。停航四十一小时后，主航道<b>恢复</b>通航。港口繁忙。"));

        var hit = found(StoryQuery.of("航道")).stories().getFirst();

        assertThat(hit.article()).isEqualTo(new ArticleId(1));
        assertThat(hit.firstReleasedAt()).isEqualTo(MONDAY);
        assertThat(hit.headline().pieces())
                .containsExactly(
                        new Piece("主", false), new Piece("航道", true), new Piece("恢复双向通航", false));
        assertThat(hit.excerpts().getFirst().sought()).containsExactly("航道");
        assertThat(hit.excerpts().getFirst().text()).contains("主航道<b>恢复</b>通航");
    }

    @Test
    default void aHitSaysInWhichVersionItsWordsAre() {
        has(numbered(1).version(3).headed("台风登陆"), numbered(2).version(9).headed("台风路径"));
        has(numbered(1).version(12).headed("台风登陆"));

        assertThat(found(StoryQuery.of("台风")).stories())
                .extracting(StoryHit::article, StoryHit::version)
                .containsExactlyInAnyOrder(
                        tuple(new ArticleId(1), 12L), tuple(new ArticleId(2), 9L));
    }

    @Test
    default void overlappingPairsAreShownAsOneWord() {
        has(numbered(1).headed("东屿港主航道恢复双向通航"));

        var hit = found(StoryQuery.of("主航道恢复")).stories().getFirst();

        assertThat(hit.headline().sought()).containsExactly("主航道恢复");
    }

    @Test
    default void anExcerptIsShortHoweverLongTheSentence() {
        has(numbered(1).saying("水".repeat(5_000) + "航标灯" + "浪".repeat(5_000)));

        var excerpt = found(StoryQuery.of("航标灯")).stories().getFirst().excerpts().getFirst();

        assertThat(excerpt.text().length()).isLessThanOrEqualTo(122);
        assertThat(excerpt.sought()).containsExactly("航标灯");
    }

    @Test
    default void aStoryFoundByItsHeadlineAloneOpensWithItsFirstWords() {
        has(numbered(1).headed("台风登陆").saying("海岸社电　风力十二级。第二句。"));

        var hit = found(StoryQuery.of("台风")).stories().getFirst();

        assertThat(hit.excerpts()).hasSize(1);
        assertThat(hit.excerpts().getFirst().text()).startsWith("海岸社电");
        assertThat(hit.excerpts().getFirst().sought()).isEmpty();
    }

    @Test
    default void aStoryWithoutABodyIsFoundByItsHeadline() {
        has(numbered(1).headed("快讯").saying(""));

        assertThat(found("快讯")).containsExactly(1L);
    }
}
