package org.caibian.publication;

import java.util.List;
import java.util.Map;
import org.caibian.article.Approvals;
import org.caibian.article.Decisions;
import org.caibian.article.Drafts;
import org.caibian.article.RoundId;
import org.caibian.article.Step;
import org.caibian.article.Steps;
import org.caibian.article.Submissions;
import org.caibian.article.SubmitResult;
import org.caibian.article.TaskId;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.testing.TestNewsroom;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings stories to readers the legal way, and writes to the database in others. */
final class ReleaseRoom {

    private static final List<Step> REVIEWS =
            List.of(Step.FIRST_REVIEW, Step.SECOND_REVIEW, Step.FINAL_REVIEW);

    final TestNewsroom newsroom;
    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ReleaseRoom(ApplicationContext context) {
        this.context = context;
        newsroom = TestNewsroom.in(context);
        jdbc = context.getBean(JdbcClient.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    ArticleId released(String headline) {
        var article = newsroom.articleReadyToSubmit(headline);
        submitted(article);
        sealAndRelease(article);
        return article;
    }

    /** The three reviewers seal what is in review, and its route comes to its end. */
    void sealAndRelease(ArticleId article) {
        var round = bean(Drafts.class).latestRound(article).orElseThrow().id();
        seal(round, article);
        transaction.executeWithoutResult(
                _ -> bean(Releases.class).release(bean(Approvals.class).complete(round)));
    }

    /** Three reviewers seal the article's words; nothing is released. */
    RoundId sealed(ArticleId article) {
        var round = submitted(article);
        seal(round, article);
        return round;
    }

    /** Hands an article in as it was written at first. */
    RoundId submitted(ArticleId article) {
        var result =
                transaction.execute(_ ->
                        bean(Submissions.class)
                                .submit(article, 1, _ -> "original", newsroom.reporter));
        return ((SubmitResult.Submitted) result).round();
    }

    private void seal(RoundId round, ArticleId article) {
        var reviewers =
                Map.of(
                        Step.FIRST_REVIEW, newsroom.editor,
                        Step.SECOND_REVIEW, newsroom.deskChief,
                        Step.FINAL_REVIEW, newsroom.chiefEditor);
        REVIEWS.forEach(step -> seal(round, article, step, reviewers.get(step)));
    }

    /** As anybody signed in to the database could, past every line of Java. */
    void write(String statement, ArticleId article) {
        jdbc.sql(statement).param("article", article.value()).update();
    }

    /** As somebody with the database's own rights could, whom no trigger stops. */
    void writeWithoutTriggers(String statement, ArticleId article) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("set local session_replication_role = replica").update();
            write(statement, article);
        });
    }

    private void seal(RoundId round, ArticleId article, Step step, PersonId by) {
        var hash = bean(Drafts.class).find(article).orElseThrow().hash();
        transaction.executeWithoutResult(_ -> {
            bean(Steps.class).open(round, step);
            bean(Decisions.class).approve(new TaskId(round, step), hash, "事实清楚，可发。", by);
        });
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
