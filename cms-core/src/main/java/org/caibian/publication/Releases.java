package org.caibian.publication;

import java.util.List;
import java.util.Map;
import org.caibian.article.Approval;
import org.caibian.article.Approvals;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.manuscript.Problem;
import org.caibian.shared.DraftId;
import org.caibian.staff.Staff;
import org.caibian.timer.TimerKind;
import org.caibian.timer.Timers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way to readers (签发): an approved revision, checked once more on the locked article,
 * becomes the story. Done inside the transaction of the last seal, or of what woke it later.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Releases {

    private final Approvals approvals;
    private final ReleaseConditions conditions;
    private final PublicationRows publications;
    private final CorrectionRows corrections;
    private final LeftBehind leftBehind;
    private final Receipts receipts;
    private final LookingAgain lookingAgain;
    private final Staff staff;
    private final Ledger ledger;
    private final ReleaseNews news;
    private final Timers timers;
    private final ApplicationEventPublisher events;

    Releases(
            Approvals approvals,
            ReleaseConditions conditions,
            PublicationRows publications,
            CorrectionRows corrections,
            LeftBehind leftBehind,
            Receipts receipts,
            LookingAgain lookingAgain,
            Staff staff,
            Ledger ledger,
            ReleaseNews news,
            Timers timers,
            ApplicationEventPublisher events) {
        this.approvals = approvals;
        this.conditions = conditions;
        this.publications = publications;
        this.corrections = corrections;
        this.leftBehind = leftBehind;
        this.receipts = receipts;
        this.lookingAgain = lookingAgain;
        this.staff = staff;
        this.ledger = ledger;
        this.news = news;
        this.timers = timers;
        this.events = events;
    }

    /**
     * Releases what waits approved; before its instant it waits on, and where the seals, or
     * anything else, do not allow it any more, it stays approved and the ledger says why.
     */
    public ReleaseResult release(DraftId draft) {
        var approval =
                approvals
                        .waiting(draft)
                        .orElseThrow(() -> new IllegalStateException(draft + " is not approved"));
        var answer = conditions.holding(approval);
        if (answer.waits().isPresent()) {
            timers.set(
                    TimerKind.releaseOf(draft.line()),
                    draft.article().value(),
                    answer.waits().get());
            return new ReleaseResult.Waits(answer.waits().get());
        }
        var problems = answer.problems();
        if (!problems.isEmpty()) {
            return hold(approval, problems);
        }
        put(approval, answer);
        return new ReleaseResult.Released();
    }

    private void put(Approval approval, ReleaseConditions.Answer answer) {
        var draft = approval.draft();
        var article = draft.article();
        if (draft.isCorrection()) {
            corrections.add(approval, answer.now());
        }
        var editor = staff.person(approval.responsibleEditor().orElseThrow());
        publications.put(approval, answer.seals(), editor, answer.now());
        approvals.released(approval);
        timers.stop(TimerKind.releaseOf(draft.line()), article.value());
        ledger.write(Act.RELEASED, article, draft.told(told(approval)));
        news.released(approval);
        leftBehind.tell(article);
        receipts.end(article, answer.now());
        lookingAgain.open(approval, answer.now());
        events.publishEvent(new StandingChanged(article));
    }

    private ReleaseResult hold(Approval approval, List<Problem> problems) {
        var told = Map.of("problems", Problem.told(problems));
        ledger.write(Act.RELEASE_HELD, approval.article(), approval.draft().told(told));
        news.held(approval, told);
        return new ReleaseResult.Held(problems);
    }

    private static Map<String, String> told(Approval approval) {
        return Map.of(
                "revision",
                Integer.toString(approval.revision()),
                "hash",
                approval.content().hash().hex(),
                "headline",
                approval.content().headline().text());
    }
}
