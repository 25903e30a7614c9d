package org.caibian.search;

import java.util.List;
import org.caibian.article.Approvals;
import org.caibian.article.Decisions;
import org.caibian.article.Drafts;
import org.caibian.article.RoundId;
import org.caibian.article.Step;
import org.caibian.article.Steps;
import org.caibian.article.Submissions;
import org.caibian.article.SubmitResult;
import org.caibian.article.TaskId;
import org.caibian.publication.Releases;
import org.caibian.publication.StandingChanged;
import org.caibian.publication.Withdrawals;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.testing.TestNewsroom;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes articles through all their reviews to readers, and back from them. */
final class Newsdesk {

    private final ApplicationContext context;
    private final TransactionTemplate transaction;
    private final TestNewsroom newsroom;

    Newsdesk(ApplicationContext context) {
        this.context = context;
        this.transaction = context.getBean(TransactionTemplate.class);
        this.newsroom = TestNewsroom.in(context);
    }

    /** An article that three people sealed, live when the call returns. */
    ArticleId released(String headline) {
        var article = newsroom.articleReadyToSubmit(headline);
        var round = submitted(article);
        sealed(article, new TaskId(round, Step.FIRST_REVIEW), newsroom.editor);
        sealed(article, new TaskId(round, Step.SECOND_REVIEW), newsroom.deskChief);
        sealed(article, new TaskId(round, Step.FINAL_REVIEW), newsroom.chiefEditor);
        transaction.executeWithoutResult(_ ->
                context.getBean(Releases.class)
                        .release(context.getBean(Approvals.class).complete(round)));
        return article;
    }

    void withdraw(ArticleId article) {
        context.getBean(Withdrawals.class).withdraw(article, "核心事实有误。", newsroom.chiefEditor);
    }

    /** Says again that something happened to these articles, as a registry does after a crash. */
    void repeat(List<ArticleId> articles) {
        transaction.executeWithoutResult(_ ->
                articles.forEach(article -> context.publishEvent(new StandingChanged(article))));
    }

    private RoundId submitted(ArticleId article) {
        int seen =
                context.getBean(Drafts.class).find(article.main()).orElseThrow().saved().version();
        var submissions = context.getBean(Submissions.class);
        var result =
                transaction.execute(_ ->
                        submissions.submit(
                                article.main(), seen, _ -> "original", newsroom.reporter));
        return ((SubmitResult.Submitted) result).round();
    }

    private void sealed(ArticleId article, TaskId task, PersonId by) {
        var hash = context.getBean(Drafts.class).find(article.main()).orElseThrow().hash();
        transaction.executeWithoutResult(_ -> {
            context.getBean(Steps.class).open(task.round(), task.step());
            context.getBean(Decisions.class).approve(task, hash, "事实清楚，可发。", by);
        });
    }
}
