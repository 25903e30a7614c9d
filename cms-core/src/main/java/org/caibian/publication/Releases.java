package org.caibian.publication;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caibian.article.Approval;
import org.caibian.article.Approvals;
import org.caibian.article.Checks;
import org.caibian.article.Problem;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Newsroom;
import org.caibian.staff.Staff;
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
    private final SealsNeeded sealsNeeded;
    private final Checks checks;
    private final PublicationRows publications;
    private final Staff staff;
    private final Ledger ledger;
    private final Newsroom newsroom;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Releases(
            Approvals approvals,
            SealsNeeded sealsNeeded,
            Checks checks,
            PublicationRows publications,
            Staff staff,
            Ledger ledger,
            Newsroom newsroom,
            Clock clock,
            ApplicationEventPublisher events) {
        this.approvals = approvals;
        this.sealsNeeded = sealsNeeded;
        this.checks = checks;
        this.publications = publications;
        this.staff = staff;
        this.ledger = ledger;
        this.newsroom = newsroom;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Releases what waits approved; throws where the seals do not allow it, since no route may ask
     * for that.
     */
    public ReleaseResult release(ArticleId article) {
        var approval =
                approvals
                        .waiting(article)
                        .orElseThrow(() -> new IllegalStateException(article + " is not approved"));
        requireSeals(approval);
        var now = clock.instant();
        var problems = checks.blocking(approval.content(), newsroom.day(now));
        if (!problems.isEmpty()) {
            ledger.write(Act.RELEASE_HELD, article, Map.of("problems", told(problems)));
            return new ReleaseResult.Held(problems);
        }
        var editor = staff.person(approval.responsibleEditor().orElseThrow());
        publications.put(approval, editor, now);
        approvals.released(article);
        ledger.write(Act.RELEASED, article, told(approval));
        events.publishEvent(new StoryReleased(article));
        return new ReleaseResult.Released();
    }

    private void requireSeals(Approval approval) {
        int needed = sealsNeeded.of(approval.content().kind());
        int given = approval.sealedBy().size();
        if (given < needed || !approval.isSealedByResponsibleEditor()) {
            throw new IllegalStateException(
                    "%s has %d of %d seals on these words, the responsible editor's %s"
                            .formatted(
                                    approval.article(),
                                    given,
                                    needed,
                                    approval.isSealedByResponsibleEditor() ? "too" : "missing"));
        }
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

    private static String told(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.field() + ":" + problem.fault())
                .collect(Collectors.joining(" "));
    }
}
