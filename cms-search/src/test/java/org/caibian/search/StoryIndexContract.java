package org.caibian.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caibian.search.AStory.numbered;

import java.util.stream.Stream;
import org.caibian.publication.Story;
import org.caibian.shared.ArticleId;
import org.junit.jupiter.api.Test;

/** What the newsroom may expect of an index, whichever engine keeps it. */
public interface StoryIndexContract extends Engine {

    ArticleId ONE = new ArticleId(1);

    @Test
    default void aStoryPutIsFound() {
        index().put(numbered(1).headed("台风登陆").told());
        index().refresh();

        assertThat(found("台风")).containsExactly(1L);
    }

    @Test
    default void aCorrectionReplacesTheWordsBeforeIt() {
        has(numbered(1).version(3).headed("台风登陆"));

        has(numbered(1).version(4).headed("台风转向"));

        assertThat(found("登陆")).isEmpty();
        assertThat(found("转向")).containsExactly(1L);
    }

    @Test
    default void anOlderVersionNeverReplacesANewerOne() {
        has(numbered(1).version(4).headed("台风转向"));

        has(numbered(1).version(3).headed("台风登陆"));

        assertThat(found("登陆")).isEmpty();
        assertThat(found("转向")).containsExactly(1L);
    }

    @Test
    default void theSameVersionTwiceDoesNoHarm() {
        has(numbered(1).version(4).headed("台风转向"), numbered(1).version(4).headed("台风转向"));

        assertThat(found("转向")).containsExactly(1L);
    }

    @Test
    default void aWithdrawnStoryIsNotFound() {
        has(numbered(1).version(3).headed("台风登陆"), numbered(2).headed("新茶上市"));

        index().bury(ONE, 4);
        index().refresh();

        assertThat(found("台风")).isEmpty();
        assertThat(found("")).containsExactly(2L);
    }

    @Test
    default void aLateCallNeverBringsBackAWithdrawnStory() {
        has(numbered(1).version(3).headed("台风登陆"));
        index().bury(ONE, 4);

        has(numbered(1).version(3).headed("台风登陆"));

        assertThat(found("台风")).isEmpty();
    }

    @Test
    default void aWithdrawalHeardOfFirstHoldsAgainstTheReleaseBeforeIt() {
        index().bury(ONE, 4);

        has(numbered(1).version(3).headed("台风登陆"));

        assertThat(found("台风")).isEmpty();
    }

    @Test
    default void anOldWithdrawalDoesNotBuryANewerRelease() {
        has(numbered(1).version(5).headed("台风登陆"));

        index().bury(ONE, 4);
        index().refresh();

        assertThat(found("台风")).containsExactly(1L);
    }

    @Test
    default void aReinstatedStoryIsFoundAgain() {
        has(numbered(1).version(3).headed("台风登陆"));
        index().bury(ONE, 4);

        has(numbered(1).version(5).headed("台风登陆"));

        assertThat(found("台风")).containsExactly(1L);
    }

    @Test
    default void aRebuildFindsWhatItWasGivenAndNothingElse() {
        has(numbered(1).headed("台风登陆"), numbered(2).headed("台风路径"));

        index().rebuild(Stream.of(numbered(2).headed("台风路径").told()));

        assertThat(found("台风")).containsExactly(2L);
    }

    @Test
    default void theOldIndexServesUntilTheNewOneIsWhole() {
        has(numbered(1).headed("台风登陆"));

        index().rebuild(
                        Stream.of(numbered(2).headed("台风路径").told())
                                .peek(_ -> assertThat(found("台风")).containsExactly(1L)));

        assertThat(found("台风")).containsExactly(2L);
    }

    @Test
    default void aRebuildThatFailsLeavesTheOldIndexAsItWas() {
        has(numbered(1).headed("台风登陆"));
        var failing =
                Stream.<Story>generate(() -> {
                    throw new IllegalStateException("the database went away");
                });

        assertThatThrownBy(() -> index().rebuild(failing)).isInstanceOf(RuntimeException.class);

        has(numbered(2).headed("台风路径"));
        assertThat(found("台风")).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    default void whatIsReleasedDuringARebuildIsFoundAfterIt() {
        index().rebuild(
                        Stream.of(numbered(2).version(2).headed("台风路径").told())
                                .peek(_ -> index().put(numbered(1).headed("台风登陆").told()))
                                .peek(_ ->
                                        index().put(numbered(2).version(3).headed("台风转向").told())));
        index().refresh();

        assertThat(found("台风")).containsExactlyInAnyOrder(1L, 2L);
        assertThat(found("转向")).containsExactly(2L);
    }

    @Test
    default void whatIsWithdrawnDuringARebuildStaysWithdrawn() {
        has(numbered(1).version(3).headed("台风登陆"));

        index().rebuild(
                        Stream.of(numbered(1).version(3).headed("台风登陆").told())
                                .peek(_ -> index().bury(ONE, 4)));

        assertThat(found("台风")).isEmpty();
    }

    @Test
    default void aWithdrawalIsRememberedAcrossARebuild() {
        index().bury(ONE, 4);

        index().rebuild(Stream.of());
        has(numbered(1).version(3).headed("台风登陆"));

        assertThat(found("台风")).isEmpty();
    }

    @Test
    default void anIndexIsFilledOnceARebuildWasBroughtToItsEnd() {
        assertThat(index().isFilled()).isFalse();

        index().rebuild(Stream.of(numbered(1).told()));

        assertThat(index().isFilled()).isTrue();
    }

    @Test
    default void aStoryOfAMillionCharactersIsTaken() {
        has(numbered(1).headed("长文").saying("潮水涨落。".repeat(200_000) + "末尾有灯塔。"));

        assertThat(found("灯塔")).containsExactly(1L);
    }
}
