package org.caibian.article;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.right.Explanation;
import org.caibian.right.Explanation.Answer;
import org.caibian.right.Ground;
import org.caibian.right.Stage;
import org.caibian.right.Standings;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;

/**
 * What one person may do with one article at one moment, and why: {@code stage} is where its draft
 * is, where there is one, and {@code standing} what readers have.
 */
public record Explained(
        ArticleId article,
        String number,
        DeskId desk,
        Person person,
        Optional<Stage.Name> stage,
        Standings.Name standing,
        List<Explanation> acts) {

    public Explained {
        acts = List.copyOf(acts);
    }

    /** In whose stead any of it may be done: whom the answers name. */
    public Set<PersonId> away() {
        return acts.stream()
                .flatMap(act -> away(act.answer()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<PersonId> away(Answer answer) {
        return switch (answer) {
            case Answer.May(Ground.InSteadOf(var away)) -> Optional.of(away);
            case Answer.May(Ground.Holds(var _, var away)) -> away;
            case Answer.May(Ground.CouldClaim(var _, var away)) -> away;
            case Answer.May _, Answer.MayNot _ -> Optional.empty();
        };
    }
}
