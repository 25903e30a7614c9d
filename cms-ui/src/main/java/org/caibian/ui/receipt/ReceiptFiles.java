package org.caibian.ui.receipt;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.publication.Receipt;
import org.caibian.publication.Receipts;
import org.caibian.publication.Withdrawal;
import org.caibian.publication.WithdrawnStory;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers receipts for who may read what the desk knows of the article. */
@Service
@Transactional(readOnly = true)
public class ReceiptFiles {
    private static final int OTHERS = 20;

    private final Receipts receipts;
    private final Drafts drafts;
    private final Staff staff;

    ReceiptFiles(Receipts receipts, Drafts drafts, Staff staff) {
        this.receipts = receipts;
        this.drafts = drafts;
        this.staff = staff;
    }

    /**
     * The receipt of that number, else of the latest withdrawal; empty where there is none, or
     * {@code me} may not see it.
     */
    Optional<ReceiptFile> find(ArticleId article, Optional<String> number, PersonId me) {
        if (!drafts.mayRead(article, me)) {
            return Optional.empty();
        }
        var found =
                number.isEmpty()
                        ? receipts.latest(article)
                        : number.flatMap(Receipt::number)
                                .flatMap(each -> receipts.find(article, each));
        return found.map(this::file);
    }

    private ReceiptFile file(Receipt receipt) {
        var withdrawal = receipt.withdrawal();
        var entries = receipts.course(withdrawal);
        var people = new HashSet<PersonId>();
        people.add(withdrawal.proposedBy());
        withdrawal.confirmedBy().ifPresent(people::add);
        entries.forEach(entry -> entry.by().ifPresent(people::add));
        return new ReceiptFile(
                receipt,
                drafts.revision(withdrawal.article(), withdrawal.revision()).hash().hex(),
                drafts.find(withdrawal.article().main()).filter(Draft::bringsBack).isPresent(),
                entries,
                others(withdrawal),
                staff.names(people));
    }

    private List<WithdrawnStory> others(Withdrawal than) {
        return receipts.of(than.article(), Keyset.START, OTHERS).items().stream()
                .filter(each -> each.withdrawal() != than.id())
                .toList();
    }
}
