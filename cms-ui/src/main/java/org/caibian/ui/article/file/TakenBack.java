package org.caibian.ui.article.file;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.publication.Story;
import org.caibian.publication.TakeDown;
import org.caibian.publication.Withdrawal;
import org.caibian.publication.WithdrawnStory;
import org.caibian.shared.PersonId;

/**
 * How readers lost an article, or are to: {@code latest} is the latest withdrawal, or the proposal
 * of one; {@code lost} is what they had, where nobody writes on it; {@code planned} is the end set
 * before; {@code receipts} are those of all its withdrawals, the latest first.
 */
public record TakenBack(
        Optional<Withdrawal> latest,
        Optional<Story> lost,
        Optional<TakeDown> planned,
        List<WithdrawnStory> receipts) {
    static final TakenBack NEVER =
            new TakenBack(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public TakenBack {
        receipts = List.copyOf(receipts);
    }

    /** Whether the latest was done, and not only proposed. */
    boolean isDone() {
        return latest.flatMap(Withdrawal::at).isPresent();
    }

    /** The same, where that is what readers had. */
    TakenBack of(Story had) {
        return new TakenBack(latest, Optional.of(had), planned, receipts);
    }

    /** The same, but for what is kept of it. */
    TakenBack withoutReceipts() {
        return new TakenBack(latest, lost, planned, List.of());
    }

    Set<PersonId> people() {
        var people = new HashSet<PersonId>();
        latest.map(Withdrawal::proposedBy).ifPresent(people::add);
        latest.flatMap(Withdrawal::confirmedBy).ifPresent(people::add);
        return people;
    }
}
