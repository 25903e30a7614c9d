package org.caibian.ui.article.file;

import java.util.HashSet;
import java.util.Set;
import org.caibian.article.Draft;
import org.caibian.article.Embargo;
import org.caibian.shared.PersonId;

/** Everybody that an article's file names. */
final class Concerned {
    private Concerned() {}

    static Set<PersonId> people(ArticleFile file) {
        var people = new HashSet<PersonId>();
        file.draft().map(Concerned::people).ifPresent(people::addAll);
        people.addAll(file.readers().taken().people());
        people.addAll(file.way().people());
        people.addAll(file.history().people());
        people.addAll(file.annotations().people());
        return people;
    }

    private static Set<PersonId> people(Draft draft) {
        var people = new HashSet<>(draft.authors());
        people.add(draft.createdBy());
        people.add(draft.saved().by());
        draft.responsible().ifPresent(people::add);
        draft.lock().ifPresent(lock -> people.add(lock.holder()));
        draft.plan().embargo().flatMap(Embargo::lift).map(Embargo.Lift::by).ifPresent(people::add);
        return people;
    }
}
