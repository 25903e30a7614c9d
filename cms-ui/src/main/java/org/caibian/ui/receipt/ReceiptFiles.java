package org.caibian.ui.receipt;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.ledger.Entry;
import org.caibian.ledger.Ledger;
import org.caibian.publication.Receipt;
import org.caibian.publication.Receipts;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers receipts for who may read what the desk knows of the article. */
@Service
@Transactional(readOnly = true)
public class ReceiptFiles {
    private static final int ENTRIES = 50;

    private final Receipts receipts;
    private final Drafts drafts;
    private final Ledger ledger;
    private final Staff staff;

    ReceiptFiles(Receipts receipts, Drafts drafts, Ledger ledger, Staff staff) {
        this.receipts = receipts;
        this.drafts = drafts;
        this.ledger = ledger;
        this.staff = staff;
    }

    /** Empty where there is none, or {@code me} may not see it. */
    Optional<ReceiptFile> find(ArticleId article, PersonId me) {
        return drafts.mayRead(article, me)
                ? receipts.of(article).map(this::file)
                : Optional.empty();
    }

    private ReceiptFile file(Receipt receipt) {
        var withdrawal = receipt.withdrawal();
        var entries = since(withdrawal.proposedAt(), withdrawal.article());
        var people = new HashSet<PersonId>();
        people.add(withdrawal.proposedBy());
        withdrawal.confirmedBy().ifPresent(people::add);
        entries.forEach(entry -> entry.by().ifPresent(people::add));
        return new ReceiptFile(
                receipt,
                drafts.revision(withdrawal.article(), withdrawal.revision()).hash().hex(),
                drafts.find(withdrawal.article().main()).filter(Draft::bringsBack).isPresent(),
                entries,
                staff.names(people));
    }

    private List<Entry> since(Instant start, ArticleId article) {
        return ledger.about(article, ENTRIES).reversed().stream()
                .filter(entry -> !entry.at().isBefore(start))
                .toList();
    }
}
