package org.caibian.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.Problem;
import org.caibian.shared.PersonId;

/**
 * What a release would do if it came now: until when it waits, what keeps it back, which places
 * change, who is told, and which revision readers would have no more. Nothing is done by it.
 */
public record Preflight(
        Optional<Instant> waits,
        List<Problem> problems,
        int sealsNeeded,
        int sealsGiven,
        List<Place> places,
        Set<PersonId> told,
        Optional<Integer> supersedes) {

    public Preflight {
        problems = List.copyOf(problems);
        places = List.copyOf(places);
        told = Set.copyOf(told);
    }

    /** Whether readers would have it at once. */
    public boolean isClear() {
        return waits.isEmpty() && problems.isEmpty();
    }
}
