package org.caibian.publication;

import org.caibian.article.Approvals;
import org.caibian.article.Drafts;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.testing.TestNewsroom;
import org.caibian.testing.TestRounds;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings stories to readers the legal way, and writes to the database in others. */
final class ReleaseRoom {

    final TestNewsroom newsroom;
    final TestRounds rounds;
    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ReleaseRoom(ApplicationContext context) {
        this.context = context;
        newsroom = TestNewsroom.in(context);
        rounds = TestRounds.in(context);
        jdbc = context.getBean(JdbcClient.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    ArticleId released(String headline) {
        var article = newsroom.articleReadyToSubmit(headline);
        complete(sealed(article));
        return article;
    }

    /** The three reviewers seal what is in review, and its route comes to its end. */
    void sealAndRelease(ArticleId article) {
        var round = bean(Drafts.class).latestRound(article.main()).orElseThrow().id();
        seal(round, article);
        complete(round);
    }

    /** Three reviewers seal the article's words; nothing is released. */
    RoundId sealed(ArticleId article) {
        var round = submitted(article);
        seal(round, article);
        return round;
    }

    /** Hands an article in as it stands. */
    RoundId submitted(ArticleId article) {
        return rounds.submit(article, newsroom.reporter);
    }

    /** An editor of the desk hands in what nobody has written on since readers had it. */
    RoundId resubmitted(ArticleId article) {
        return rounds.submit(article, newsroom.editor);
    }

    private void seal(RoundId round, ArticleId article) {
        rounds.seal(round, article, Step.FIRST_REVIEW, newsroom.editor);
        rounds.seal(round, article, Step.SECOND_REVIEW, newsroom.deskChief);
        rounds.seal(round, article, Step.FINAL_REVIEW, newsroom.chiefEditor);
    }

    ReleaseResult complete(RoundId round) {
        return transaction.execute(
                _ -> bean(Releases.class).release(bean(Approvals.class).complete(round)));
    }

    /** What was held goes out after what kept it was mended. */
    ReleaseResult releaseAgain(ArticleId article) {
        return transaction.execute(_ -> bean(Releases.class).release(article.main()));
    }

    /** As the chief editor does. */
    void withdraw(ArticleId article) {
        bean(Withdrawals.class).withdraw(article, "核心事实有误。", newsroom.chiefEditor);
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

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
