package org.caibian.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.article.Check;
import org.caibian.manuscript.Problem;
import org.caibian.notice.Occasion;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;

/**
 * What a release would do if it came now: until when it waits, every check with its outcome, those
 * that have a date as they will come out when it has waited, which places change, who is told of
 * what, which reviews would be made up for by second looks ({@code looks}), which looks still open
 * would end undecided ({@code looksEnded}), which drafts of the story would fall behind ({@code
 * leftBehind}), which stories its links lead to that readers do not have ({@code deadLinks}), and
 * which revision readers would have no more. Nothing is done by it.
 */
public record Preflight(
        Optional<Instant> waits,
        List<Check> checks,
        int sealsNeeded,
        int sealsGiven,
        List<Place> places,
        List<Told> told,
        List<Step> looks,
        List<Step> looksEnded,
        List<DraftId> leftBehind,
        List<ArticleId> deadLinks,
        Optional<Integer> supersedes) {

    public Preflight {
        checks = List.copyOf(checks);
        places = List.copyOf(places);
        told = List.copyOf(told);
        looks = List.copyOf(looks);
        looksEnded = List.copyOf(looksEnded);
        leftBehind = List.copyOf(leftBehind);
        deadLinks = List.copyOf(deadLinks);
    }

    /** Some people, and what they would be told of. */
    public record Told(Occasion occasion, Set<PersonId> people) {

        public Told {
            people = Set.copyOf(people);
        }
    }

    /** What keeps it back, whatever its instants: why checks failed. */
    public List<Problem> problems() {
        return Check.problems(checks);
    }

    /** Everybody who would be told. */
    public Set<PersonId> people() {
        return told.stream()
                .flatMap(each -> each.people().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether readers would have it at once. */
    public boolean isClear() {
        return waits.isEmpty() && problems().isEmpty();
    }
}
