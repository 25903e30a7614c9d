package org.caibian.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.caibian.article.ClaimResult;
import org.caibian.article.DecisionResult;
import org.caibian.article.Decisions;
import org.caibian.article.Drafts;
import org.caibian.article.Steps;
import org.caibian.article.Submissions;
import org.caibian.article.SubmitResult;
import org.caibian.article.TaskId;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes articles through their rounds the legal way, each act in a transaction of its own. */
public final class TestRounds {

    private final Submissions submissions;
    private final Steps steps;
    private final Decisions decisions;
    private final Drafts drafts;
    private final TransactionTemplate transaction;

    private TestRounds(ApplicationContext context) {
        submissions = context.getBean(Submissions.class);
        steps = context.getBean(Steps.class);
        decisions = context.getBean(Decisions.class);
        drafts = context.getBean(Drafts.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    public static TestRounds in(ApplicationContext context) {
        return new TestRounds(context);
    }

    /** Hands the article in as it stands; none of its steps is open yet. */
    public RoundId submit(ArticleId article, PersonId by) {
        return submit(article.main(), by);
    }

    /** The same of one of its drafts. */
    public RoundId submit(DraftId draft, PersonId by) {
        int seen = drafts.find(draft).orElseThrow().saved().version();
        var result = transaction.execute(_ -> submissions.submit(draft, seen, _ -> "original", by));
        return ((SubmitResult.Submitted) result).round();
    }

    public void open(RoundId round, Step step) {
        transaction.executeWithoutResult(_ -> steps.open(round, step));
    }

    public ClaimResult claim(RoundId round, Step step, PersonId by) {
        return transaction.execute(_ -> steps.claim(new TaskId(round, step), by));
    }

    public ClaimResult letGo(RoundId round, Step step, PersonId by) {
        return transaction.execute(_ -> steps.letGo(new TaskId(round, step), by));
    }

    /** Seals the words as they stand; the step is opened where it is not open yet. */
    public void seal(RoundId round, ArticleId article, Step step, PersonId by) {
        seal(round, article.main(), step, by);
    }

    /** The same of one of its drafts. */
    public void seal(RoundId round, DraftId draft, Step step, PersonId by) {
        if (drafts.latestRound(draft).orElseThrow().step(step).isEmpty()) {
            open(round, step);
        }
        var hash = drafts.find(draft).orElseThrow().hash();
        var result =
                transaction.execute(
                        _ -> decisions.approve(new TaskId(round, step), hash, "事实清楚，可发。", by));
        assertThat(result)
                .isInstanceOfAny(DecisionResult.Decided.class, DecisionResult.Reconfirmed.class);
    }
}
