package org.caibian.ui.receipt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.ledger.Entry;
import org.caibian.publication.Receipt;
import org.caibian.publication.WithdrawnStory;
import org.caibian.shared.PersonId;

/**
 * A receipt with what the ledger says of the withdrawal, oldest first, and the names in both;
 * {@code comesBack} says that the story is a draft again; {@code others} are the article's other
 * receipts, the latest first.
 */
record ReceiptFile(
        Receipt receipt,
        String hash,
        boolean comesBack,
        List<Entry> ledger,
        List<WithdrawnStory> others,
        Map<PersonId, String> names) {

    ReceiptFile {
        ledger = List.copyOf(ledger);
        others = List.copyOf(others);
        names = Map.copyOf(names);
    }

    String name(PersonId person) {
        return names.getOrDefault(person, "");
    }

    /** Who confirmed it, where that was somebody else than who proposed it. */
    Optional<PersonId> second() {
        var withdrawal = receipt.withdrawal();
        return withdrawal.confirmedBy().filter(by -> !by.equals(withdrawal.proposedBy()));
    }
}
