package org.caibian.article;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.caibian.manuscript.Manuscript;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.caibian.testing.TestRounds;
import org.springframework.context.ApplicationContext;

/** A desk whose reporter hands articles in, and what waits there for its editor. */
final class ReviewDesk {

    final TestNewsroom newsroom;
    private final ApplicationContext context;
    private final TestRounds rounds;

    ReviewDesk(ApplicationContext context) {
        this.context = context;
        newsroom = TestNewsroom.in(context);
        rounds = TestRounds.in(context);
    }

    List<ArticleId> waiting() {
        return waiting(TaskFilter.ALL);
    }

    List<ArticleId> waiting(TaskFilter filter) {
        var here = filter.on(Set.of(newsroom.desk));
        return articles(
                bean(ReviewQueue.class)
                        .ofDesks(here, newsroom.editor, ReviewQueue.FROM_OLDEST, 50));
    }

    static List<ArticleId> articles(Slice<ReviewTask> tasks) {
        return tasks.items().stream().map(ReviewTask::article).toList();
    }

    ArticleId handedIn(String headline) {
        var article = newsroom.articleReadyToSubmit(headline);
        submit(article);
        return article;
    }

    ArticleId handedIn(Manuscript typed) {
        var article =
                ((CreateResult.Created)
                                bean(Writing.class).create(newsroom.desk, typed, newsroom.reporter))
                        .article();
        submit(article);
        return article;
    }

    /** Hands the article in five minutes after the one before; its first review is open. */
    RoundId submit(ArticleId article) {
        bean(SettableClock.class).pass(Duration.ofMinutes(5));
        var round = rounds.submit(article, newsroom.reporter);
        rounds.open(round, Step.FIRST_REVIEW);
        return round;
    }

    void seal(RoundId round, ArticleId article, Step step, PersonId by, Step next) {
        rounds.seal(round, article, step, by);
        rounds.open(round, next);
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
