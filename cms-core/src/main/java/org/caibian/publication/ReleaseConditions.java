package org.caibian.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.article.Approval;
import org.caibian.article.Check;
import org.caibian.article.Check.Subject;
import org.caibian.article.Checks;
import org.caibian.manuscript.Problem;
import org.caibian.rule.RoundRules;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.Newsroom;
import org.springframework.stereotype.Component;

/** What stands between a draft and its readers: releases and their preflights ask the same. */
@Component
class ReleaseConditions {

    private final RoundRules rules;
    private final Checks checks;
    private final TakeDownRows takeDowns;
    private final Newsroom newsroom;
    private final Clock clock;

    ReleaseConditions(
            RoundRules rules,
            Checks checks,
            TakeDownRows takeDowns,
            Newsroom newsroom,
            Clock clock) {
        this.rules = rules;
        this.checks = checks;
        this.takeDowns = takeDowns;
        this.newsroom = newsroom;
        this.clock = clock;
    }

    /**
     * The answer: until when it waits, how many seals its kind asks for, and every check with its
     * outcome.
     */
    record Answer(Instant now, Optional<Instant> waits, int seals, List<Check> checks) {

        /** What keeps it back, whatever its instants. */
        List<Problem> problems() {
            return Check.problems(checks);
        }
    }

    /** Asked now, of the rules as they stand. */
    Answer of(Approval approval, int seals) {
        return of(approval, seals, clock.instant());
    }

    /**
     * Asked at {@code now}. What has a date is asked of the instant the release would come: what
     * waits for its time is not ready because its picture may be printed today.
     */
    private Answer of(Approval approval, int seals, Instant now) {
        var plan = approval.plan();
        var waits = plan.notBefore().filter(now::isBefore);
        var then = waits.orElse(now);
        return new Answer(
                now,
                waits,
                seals,
                Stream.of(
                                sealed(approval, seals),
                                checks.of(approval, newsroom.day(then)),
                                List.of(
                                        Check.since(
                                                Subject.SCHEDULE,
                                                plan.release().map(ChosenInstant::at),
                                                now),
                                        Check.since(
                                                Subject.EMBARGO,
                                                plan.embargo().map(each -> each.until().at()),
                                                now),
                                        ends(approval.article(), now, then)))
                        .flatMap(List::stream)
                        .toList());
    }

    /**
     * What would have to be taken from readers at once does not go to them first, and what they
     * lose before {@code then} is not given to them anew by that.
     */
    private Check ends(ArticleId article, Instant now, Instant then) {
        return Check.of(
                Subject.END,
                takeDowns.find(article),
                end ->
                        then.isAfter(now)
                                ? end.at().at().isAfter(then)
                                : !takeDowns.isPassed(article, now),
                new Problem(Problem.Field.END, Problem.Fault.PASSED, 0));
    }

    /**
     * The same, with the rule held until the transaction ends, so that none is raised meanwhile.
     */
    Answer holding(Approval approval) {
        return of(approval, rules.standing(approval.kind()).leastSeals());
    }

    /** Enough different people for the kind, the responsible editor among them, on these words. */
    private static List<Check> sealed(Approval approval, int needed) {
        return List.of(
                Check.of(
                        Subject.SEALS,
                        approval.sealedBy().size() >= needed,
                        new Problem(Problem.Field.SEALS, Problem.Fault.TOO_FEW, needed)),
                Check.of(
                        Subject.EDITOR_SEALED,
                        approval.isSealedByResponsibleEditor(),
                        new Problem(Problem.Field.SEALS, Problem.Fault.EDITOR_MISSING, 0)));
    }
}
