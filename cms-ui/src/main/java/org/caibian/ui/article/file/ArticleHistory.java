package org.caibian.ui.article.file;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caibian.article.Revision;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.shared.PersonId;

/** How an article came about: its revisions, and what the ledger says of it; the newest first. */
public record ArticleHistory(List<Revision> revisions, List<Entry> ledger) {
    /** So many revisions stand there before more are asked for. */
    public static final int REVISIONS_AT_ONCE = 20;

    static final ArticleHistory NONE = new ArticleHistory(List.of(), List.of());

    public ArticleHistory {
        revisions = List.copyOf(revisions);
        ledger = List.copyOf(ledger);
    }

    /** How many revisions there are: they are numbered from one without a gap. */
    public int newestRevision() {
        return revisions.isEmpty() ? 0 : revisions.getFirst().number();
    }

    /** The same, but of the ledger only what held a release back. */
    ArticleHistory holdings() {
        return new ArticleHistory(
                revisions,
                ledger.stream().filter(entry -> entry.act() == Act.RELEASE_HELD).toList());
    }

    Set<PersonId> people() {
        var people = new HashSet<PersonId>();
        revisions.forEach(revision -> people.add(revision.namedBy()));
        ledger.forEach(entry -> entry.by().ifPresent(people::add));
        return people;
    }
}
