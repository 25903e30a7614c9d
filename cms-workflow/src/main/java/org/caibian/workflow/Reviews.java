package org.caibian.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.caibian.article.ClaimResult;
import org.caibian.article.DecisionResult;
import org.caibian.article.Decisions;
import org.caibian.article.Drafts;
import org.caibian.article.Proofreading;
import org.caibian.article.ReassignResult;
import org.caibian.article.Reassigning;
import org.caibian.article.RecallResult;
import org.caibian.article.Settled;
import org.caibian.article.SpikeResult;
import org.caibian.article.Spiking;
import org.caibian.article.Steps;
import org.caibian.article.Submissions;
import org.caibian.article.SubmitResult;
import org.caibian.article.TaskId;
import org.caibian.manuscript.ContentHash;
import org.caibian.publication.WithdrawResult;
import org.caibian.publication.Withdrawals;
import org.caibian.right.Refusal;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.staff.Person;
import org.caibian.staff.Typed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one door for people's acts on a route: core decides on the locked article, then the engine
 * moves, in one transaction.
 */
@Component
public class Reviews {

    private static final Logger LOG = LoggerFactory.getLogger(Reviews.class);

    private final Submissions submissions;
    private final Steps steps;
    private final Reassigning reassigning;
    private final Decisions decisions;
    private final Proofreading proofreading;
    private final Spiking spiking;
    private final Withdrawals withdrawals;
    private final Drafts drafts;
    private final Routes routes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reviews(
            Submissions submissions,
            Steps steps,
            Reassigning reassigning,
            Decisions decisions,
            Proofreading proofreading,
            Spiking spiking,
            Withdrawals withdrawals,
            Drafts drafts,
            Routes routes,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.submissions = submissions;
        this.steps = steps;
        this.reassigning = reassigning;
        this.decisions = decisions;
        this.proofreading = proofreading;
        this.spiking = spiking;
        this.withdrawals = withdrawals;
        this.drafts = drafts;
        this.routes = routes;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Hands version {@code seen} of a draft to the desk (送审), on the route of its kind. */
    public SubmitResult submit(DraftId draft, int seen, PersonId by) {
        return together(() -> {
            var result = submissions.submit(draft, seen, Route::under, by);
            if (result instanceof SubmitResult.Submitted(var round, var _)) {
                routes.start(drafts.round(round).orElseThrow(), drafts.find(draft).orElseThrow());
            }
            return result;
        });
    }

    /** Takes a submission back to its writers (撤回送审). */
    public RecallResult recall(DraftId draft, PersonId by) {
        try {
            return together(() -> {
                var result = submissions.recall(draft, by);
                if (result instanceof RecallResult.Recalled(var round)) {
                    routes.ended(round);
                }
                return result;
            });
        } catch (RouteElsewhere elsewhere) {
            LOG.warn("Not recalled", elsewhere);
            return new RecallResult.Refused(Refusal.NOT_IN_REVIEW);
        }
    }

    /** Gives a draft up, wherever it is on its way (毙稿). */
    public SpikeResult spike(DraftId draft, String reason, PersonId by) {
        return together(() -> {
            var result = spiking.spike(draft, reason, by);
            if (result instanceof SpikeResult.Spiked(var ended)) {
                ended.ifPresent(routes::ended);
            }
            return result;
        });
    }

    /** Makes a withdrawn story a draft again (恢复), from its writers' hands. */
    public WithdrawResult reinstate(ArticleId article, PersonId by) {
        return together(() -> {
            var result = withdrawals.reinstate(article, by);
            if (result instanceof WithdrawResult.Reinstated(var ended)) {
                ended.ifPresent(routes::ended);
            }
            return result;
        });
    }

    /** Gives an open step to {@code by}; who holds a step is core's alone to know. */
    public ClaimResult claim(TaskId task, PersonId by) {
        return together(() -> steps.claim(task, by));
    }

    /** Puts a step back where others of the desk can claim it. */
    public ClaimResult letGo(TaskId task, PersonId by) {
        return together(() -> steps.letGo(task, by));
    }

    /** Gives an open step to {@code to} for a reason (改派), in place of the holder {@code seen}. */
    public ReassignResult reassign(
            TaskId task, Seen<PersonId> seen, PersonId to, String reason, PersonId by) {
        return together(() -> reassigning.reassign(task, seen, to, reason, by));
    }

    /** Who could be given an open step now, the first by name. */
    public List<Person> fitFor(TaskId task) {
        return fitFor(task, Typed.NOTHING);
    }

    /** Those of them who are meant by what is typed. */
    public List<Person> fitFor(TaskId task, Typed typed) {
        return together(() -> reassigning.fitFor(task, typed));
    }

    /** Seals the words of hash {@code seen} (审签); the last seal also releases them. */
    public DecisionResult approve(TaskId task, ContentHash seen, String opinion, PersonId by) {
        return decide(
                task,
                () -> decisions.approve(task, seen, opinion, by),
                () -> routes.decided(task.round(), task.step()));
    }

    /** Passes a proofreading on, on the words of hash {@code seen} (校毕). */
    public DecisionResult proofread(TaskId task, ContentHash seen, String note, PersonId by) {
        return decide(
                task,
                () -> proofreading.pass(task, seen, note, by),
                () -> routes.decided(task.round(), task.step()));
    }

    /** Gives the draft back to its writers with a reason (退回修改). */
    public DecisionResult giveBack(TaskId task, String reason, PersonId by) {
        return decide(
                task, () -> decisions.giveBack(task, reason, by), () -> routes.ended(task.round()));
    }

    private DecisionResult decide(TaskId task, Supplier<DecisionResult> act, Runnable move) {
        try {
            return together(() -> {
                var result = act.get();
                if (result instanceof DecisionResult.Decided) {
                    move.run();
                }
                if (result instanceof DecisionResult.Reconfirmed(var last) && last) {
                    routes.reconfirmed(task.round());
                }
                return result;
            });
        } catch (RouteElsewhere elsewhere) {
            LOG.warn("Not decided", elsewhere);
            return alreadyDecided(task);
        }
    }

    private DecisionResult alreadyDecided(TaskId task) {
        return drafts.round(task.round())
                .flatMap(round -> round.settled(task.step()))
                .orElseGet(() -> new Settled.AlreadyDecided(Optional.empty(), clock.instant()));
    }

    /** The engine's no is heard outside, where everything core did with it is undone already. */
    private <R> R together(Supplier<R> act) {
        return Optional.ofNullable(transaction.execute(_ -> act.get())).orElseThrow();
    }
}
