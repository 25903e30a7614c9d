package org.caibian.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Of several who write one article, nobody loses or overwrites words without being told. */
@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritingTogetherIT {

    @Autowired private ApplicationContext context;
    @Autowired private Writing writing;
    @Autowired private Drafts drafts;
    @Autowired private SettableClock clock;

    private TestNewsroom newsroom;

    @BeforeAll
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
    }

    @Test
    void aDraftSomeoneHasSavedSinceItWasOpenedIsNotOverwritten() {
        var article = newsroom.articleReadyToSubmit("东屿港恢复通航");
        save(article, 1, "纪南舟的标题", newsroom.secondReporter);
        clock.pass(EditLock.LASTS.plusSeconds(1));

        var result = save(article, 1, "王砚的标题", newsroom.reporter);

        assertThat(result).isInstanceOf(SaveResult.Outdated.class);
        assertThat(((SaveResult.Outdated) result).latest().by()).isEqualTo(newsroom.secondReporter);
        assertThat(draft(article).content().headline().text()).isEqualTo("纪南舟的标题");
    }

    @Test
    void whileOneWritesAnotherCanReadButNotSave() {
        var article = newsroom.articleReadyToSubmit("东屿港恢复通航");
        writing.open(article.main(), newsroom.reporter);

        var opened = writing.open(article.main(), newsroom.secondReporter);
        var saved = save(article, 1, "抢着写", newsroom.secondReporter);

        assertThat(opened).isInstanceOf(OpenResult.InUse.class);
        assertThat(saved)
                .isInstanceOfSatisfying(
                        SaveResult.Locked.class,
                        locked -> assertThat(locked.holder()).isEqualTo(newsroom.reporter));
    }

    @Test
    void anEditLockWithoutASignOfLifeEndsByItself() {
        var article = newsroom.articleReadyToSubmit("东屿港恢复通航");
        writing.open(article.main(), newsroom.reporter);
        clock.pass(EditLock.LASTS.plus(Duration.ofSeconds(1)));

        var opened = writing.open(article.main(), newsroom.secondReporter);

        assertThat(opened).isInstanceOf(OpenResult.Opened.class);
        assertThat(writing.stillWriting(article.main(), newsroom.reporter)).isFalse();
    }

    @Test
    void sinceWhenSomebodyWritesIsKnownAndLastsAsLongAsTheyDo() {
        var article = newsroom.articleReadyToSubmit("东屿港恢复通航");
        writing.open(article.main(), newsroom.reporter);
        var since = since(article);
        clock.pass(EditLock.LASTS.minusSeconds(1));
        save(article, 1, "还在写", newsroom.reporter);

        assertThat(since(article)).isEqualTo(since);

        clock.pass(EditLock.LASTS.plusSeconds(1));
        writing.open(article.main(), newsroom.reporter);
        assertThat(since(article)).isAfter(since.plus(EditLock.LASTS));
    }

    @Test
    void ofTwoWhoSaveAtOnceOneIsKeptAndTheOtherIsTold() throws Exception {
        var article = newsroom.articleReadyToSubmit("东屿港恢复通航");
        var barrier = new CyclicBarrier(2);
        Callable<SaveResult> first =
                () -> {
                    barrier.await();
                    return save(article, 1, "第一人", newsroom.reporter);
                };
        Callable<SaveResult> second =
                () -> {
                    barrier.await();
                    return save(article, 1, "第二人", newsroom.secondReporter);
                };

        var results = new ArrayList<SaveResult>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var attempt : threads.invokeAll(List.of(first, second))) {
                results.add(attempt.get());
            }
        }

        assertThat(results).filteredOn(SaveResult.Saved.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(SaveResult.Outdated.class::isInstance).hasSize(1);
        assertThat(draft(article).saved().version()).isEqualTo(2);
    }

    private SaveResult save(ArticleId article, int seen, String headline, PersonId by) {
        return writing.save(article.main(), seen, newsroom.manuscript(headline), by);
    }

    private Instant since(ArticleId article) {
        return draft(article).lock().orElseThrow().since();
    }

    private Draft draft(ArticleId article) {
        return drafts.find(article.main()).orElseThrow();
    }
}
