package org.caibian.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caibian.article.Approvals;
import org.caibian.article.CreateResult;
import org.caibian.article.Drafts;
import org.caibian.article.SaveResult;
import org.caibian.article.Writing;
import org.caibian.manuscript.Manuscript;
import org.caibian.publication.Corrections;
import org.caibian.publication.Releases;
import org.caibian.publication.StandingChanged;
import org.caibian.publication.Withdrawals;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.testing.TestNewsroom;
import org.caibian.testing.TestRounds;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes articles through all their reviews to readers, and back from them. */
final class Newsdesk {

    private final ApplicationContext context;
    private final TransactionTemplate transaction;
    private final TestNewsroom newsroom;
    private final TestRounds rounds;

    Newsdesk(ApplicationContext context) {
        this.context = context;
        this.transaction = context.getBean(TransactionTemplate.class);
        this.newsroom = TestNewsroom.in(context);
        this.rounds = TestRounds.in(context);
    }

    /** An article that three people sealed, live when the call returns. */
    ArticleId released(String headline) {
        var created = writing().create(newsroom.desk, words(headline), newsroom.reporter);
        var article = ((CreateResult.Created) created).article();
        releaseMain(article);
        return article;
    }

    /** Readers have those words instead, when the call returns. */
    void correct(ArticleId article, String headline) {
        var draft = article.correction();
        context.getBean(Corrections.class).correct(article, newsroom.deskChief);
        write(draft, words(headline).noting("标题原先有误。"), newsroom.editor);
        var round = rounds.submit(draft, newsroom.editor);
        rounds.seal(round, draft, Step.FIRST_REVIEW, newsroom.secondEditor);
        rounds.seal(round, draft, Step.SECOND_REVIEW, newsroom.deskChief);
        release(round);
    }

    void withdraw(ArticleId article) {
        withdrawals().withdraw(article, "核心事实有误。", newsroom.chiefEditor);
    }

    /** What was withdrawn goes out again under those words. */
    void reinstate(ArticleId article, String headline) {
        withdrawals().reinstate(article, newsroom.chiefEditor);
        write(article.main(), words(headline), newsroom.reporter);
        releaseMain(article);
    }

    /** Says again that something happened to these articles, as a registry does after a crash. */
    void repeat(List<ArticleId> articles) {
        transaction.executeWithoutResult(_ ->
                articles.forEach(article -> context.publishEvent(new StandingChanged(article))));
    }

    /** The body begins as the headline does. */
    private Manuscript words(String headline) {
        return TestNewsroom.saying(newsroom.manuscript(headline), headline + "，记者在现场看到。");
    }

    private void write(DraftId draft, Manuscript words, PersonId by) {
        int seen = context.getBean(Drafts.class).find(draft).orElseThrow().saved().version();
        assertThat(writing().saveOnce(draft, seen, words, by)).isInstanceOf(SaveResult.Saved.class);
    }

    private void releaseMain(ArticleId article) {
        var round = rounds.submit(article, newsroom.reporter);
        rounds.seal(round, article, Step.FIRST_REVIEW, newsroom.editor);
        rounds.seal(round, article, Step.SECOND_REVIEW, newsroom.deskChief);
        rounds.seal(round, article, Step.FINAL_REVIEW, newsroom.chiefEditor);
        release(round);
    }

    private void release(RoundId round) {
        transaction.executeWithoutResult(_ ->
                context.getBean(Releases.class)
                        .release(context.getBean(Approvals.class).complete(round)));
    }

    private Writing writing() {
        return context.getBean(Writing.class);
    }

    private Withdrawals withdrawals() {
        return context.getBean(Withdrawals.class);
    }
}
