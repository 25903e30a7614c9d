package org.caibian.publication;

import java.time.Clock;
import java.util.Map;
import org.caibian.article.Reopening;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a withdrawal does once it is decided, and what undoes it: all of it or nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakingBack {

    private final PublicationRows publications;
    private final WithdrawalRows withdrawals;
    private final Receipts receipts;
    private final WithdrawalNews news;
    private final Reopening reopening;
    private final Ledger ledger;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TakingBack(
            PublicationRows publications,
            WithdrawalRows withdrawals,
            Receipts receipts,
            WithdrawalNews news,
            Reopening reopening,
            Ledger ledger,
            Clock clock,
            ApplicationEventPublisher events) {
        this.publications = publications;
        this.withdrawals = withdrawals;
        this.receipts = receipts;
        this.news = news;
        this.reopening = reopening;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /** Readers lose the story, in every list at once: each asks for live standing itself. */
    void take(Withdrawal withdrawal, PersonId by) {
        var article = withdrawal.article();
        var now = clock.instant();
        withdrawals.confirm(withdrawal.id(), by, now);
        publications.withdraw(article);
        receipts.open(withdrawal.id(), now);
        ledger.write(
                Act.WITHDRAWN,
                by,
                article,
                Map.of(
                        "revision", Integer.toString(withdrawal.revision()),
                        "reason", withdrawal.reason()));
        news.withdrawn(article, withdrawal.reason(), by);
        events.publishEvent(new StandingChanged(article));
    }

    WithdrawResult reopen(Withdrawal withdrawal, PersonId by) {
        var article = withdrawal.article();
        if (!reopening.reopen(article, withdrawal.revision(), by)) {
            return new WithdrawResult.AlreadyReopened();
        }
        ledger.write(
                Act.REINSTATED,
                by,
                article,
                Map.of("revision", Integer.toString(withdrawal.revision())));
        return new WithdrawResult.Reinstated();
    }
}
