package org.caibian.publication;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.Approval;
import org.caibian.article.Approvals;
import org.caibian.article.Checks;
import org.caibian.article.Problem;
import org.caibian.article.RoundRules;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Newsroom;
import org.caibian.shared.PersonId;
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
    private final RoundRules rules;
    private final Checks checks;
    private final PublicationRows publications;
    private final Staff staff;
    private final Ledger ledger;
    private final Notices notices;
    private final Timers timers;
    private final Newsroom newsroom;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Releases(
            Approvals approvals,
            RoundRules rules,
            Checks checks,
            PublicationRows publications,
            Staff staff,
            Ledger ledger,
            Notices notices,
            Timers timers,
            Newsroom newsroom,
            Clock clock,
            ApplicationEventPublisher events) {
        this.approvals = approvals;
        this.rules = rules;
        this.checks = checks;
        this.publications = publications;
        this.staff = staff;
        this.ledger = ledger;
        this.notices = notices;
        this.timers = timers;
        this.newsroom = newsroom;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Releases what waits approved; before its instant it waits on, and where the seals, or
     * anything else, do not allow it any more, it stays approved and the ledger says why.
     */
    public ReleaseResult release(ArticleId article) {
        var approval =
                approvals
                        .waiting(article)
                        .orElseThrow(() -> new IllegalStateException(article + " is not approved"));
        var now = clock.instant();
        var waits = approval.plan().notBefore().filter(now::isBefore);
        if (waits.isPresent()) {
            timers.set(TimerKind.RELEASE, article.value(), waits.get());
            return new ReleaseResult.Waits(waits.get());
        }
        int needed = rules.standing(approval.content().kind()).leastSeals();
        var problems = new ArrayList<>(unsealed(approval, needed));
        problems.addAll(checks.blocking(approval.content(), newsroom.day(now)));
        if (!problems.isEmpty()) {
            ledger.write(Act.RELEASE_HELD, article, Map.of("problems", told(problems)));
            notices.tell(
                    concerned(approval),
                    Occasion.HELD,
                    article,
                    Map.of("problems", told(problems)));
            return new ReleaseResult.Held(problems);
        }
        var editor = staff.person(approval.responsibleEditor().orElseThrow());
        publications.put(approval, needed, editor, now);
        approvals.released(article);
        timers.stop(TimerKind.RELEASE, article.value());
        ledger.write(Act.RELEASED, article, told(approval));
        notices.tell(concerned(approval), Occasion.RELEASED, article, Map.of());
        events.publishEvent(new StandingChanged(article));
        return new ReleaseResult.Released();
    }

    /** Who wrote it, and who answers for it. */
    private static Set<PersonId> concerned(Approval approval) {
        return Stream.concat(approval.authors().stream(), approval.responsibleEditor().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Enough different people for the kind, the responsible editor among them, on these words. */
    private static List<Problem> unsealed(Approval approval, int needed) {
        return approval.sealedBy().size() >= needed && approval.isSealedByResponsibleEditor()
                ? List.of()
                : List.of(new Problem(Problem.Field.SEALS, Problem.Fault.TOO_FEW, needed));
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
