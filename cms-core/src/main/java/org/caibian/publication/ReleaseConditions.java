package org.caibian.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.Approval;
import org.caibian.article.Checks;
import org.caibian.article.Problem;
import org.caibian.article.RoundRules;
import org.caibian.shared.Newsroom;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;

/** What stands between a draft and its readers: releases and their preflights ask the same. */
@Component
class ReleaseConditions {

    private final RoundRules rules;
    private final Checks checks;
    private final Newsroom newsroom;
    private final Clock clock;

    ReleaseConditions(RoundRules rules, Checks checks, Newsroom newsroom, Clock clock) {
        this.rules = rules;
        this.checks = checks;
        this.newsroom = newsroom;
        this.clock = clock;
    }

    /**
     * The answer: until when it waits, how many seals its kind asks for, and what keeps it back.
     */
    record Answer(Instant now, Optional<Instant> waits, int seals, List<Problem> problems) {}

    /** Asked now, of the rules as they stand. */
    Answer of(Approval approval, int seals) {
        var now = clock.instant();
        var problems = new ArrayList<>(unsealed(approval, seals));
        problems.addAll(checks.blocking(approval, newsroom.day(now)));
        return new Answer(
                now,
                approval.plan().notBefore().filter(now::isBefore),
                seals,
                List.copyOf(problems));
    }

    /**
     * The same, with the rule held until the transaction ends, so that none is raised meanwhile.
     */
    Answer holding(Approval approval) {
        return of(approval, rules.standing(approval.kind()).leastSeals());
    }

    /** Enough different people for the kind, the responsible editor among them, on these words. */
    private static List<Problem> unsealed(Approval approval, int needed) {
        return approval.sealedBy().size() >= needed && approval.isSealedByResponsibleEditor()
                ? List.of()
                : List.of(new Problem(Problem.Field.SEALS, Problem.Fault.TOO_FEW, needed));
    }

    /** Who hears of a release: who wrote it, and who answers for it. */
    static Set<PersonId> concerned(Approval approval) {
        return Stream.concat(approval.authors().stream(), approval.responsibleEditor().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
