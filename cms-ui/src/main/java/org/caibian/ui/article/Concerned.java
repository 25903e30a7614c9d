package org.caibian.ui.article;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.Draft;
import org.caibian.article.Embargo;
import org.caibian.article.Revision;
import org.caibian.article.Round;
import org.caibian.article.Seal;
import org.caibian.ledger.Entry;
import org.caibian.publication.Withdrawal;
import org.caibian.shared.PersonId;

/** Everybody that an article's file names. */
final class Concerned {
    private Concerned() {}

    static Set<PersonId> people(
            Optional<Draft> draft,
            Optional<Withdrawal> taken,
            Optional<Round> round,
            List<Seal> seals,
            List<Revision> revisions,
            List<Entry> entries,
            DraftAnnotations said) {
        var people = new HashSet<PersonId>();
        draft.ifPresent(d -> addAll(people, d));
        taken.ifPresent(each -> {
            people.add(each.proposedBy());
            each.confirmedBy().ifPresent(people::add);
        });
        round.map(Round::people).ifPresent(people::addAll);
        seals.forEach(seal -> people.addAll(seal.people()));
        revisions.forEach(revision -> people.add(revision.namedBy()));
        entries.forEach(entry -> entry.by().ifPresent(people::add));
        people.addAll(said.people());
        return people;
    }

    private static void addAll(Collection<PersonId> people, Draft draft) {
        people.add(draft.createdBy());
        people.add(draft.saved().by());
        people.addAll(draft.authors());
        draft.responsible().ifPresent(people::add);
        draft.lock().ifPresent(lock -> people.add(lock.holder()));
        draft.plan().embargo().flatMap(Embargo::lift).map(Embargo.Lift::by).ifPresent(people::add);
    }
}
