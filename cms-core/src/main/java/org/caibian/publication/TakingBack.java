package org.caibian.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.caibian.article.Remark;
import org.caibian.article.Reopening;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.shared.ArticleId;
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
    private final TakeDownRows takeDowns;
    private final LookingAgain lookingAgain;
    private final WithdrawalNews news;
    private final Reopening reopening;
    private final Ledger ledger;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TakingBack(
            PublicationRows publications,
            WithdrawalRows withdrawals,
            Receipts receipts,
            TakeDownRows takeDowns,
            LookingAgain lookingAgain,
            WithdrawalNews news,
            Reopening reopening,
            Ledger ledger,
            Clock clock,
            ApplicationEventPublisher events) {
        this.publications = publications;
        this.withdrawals = withdrawals;
        this.receipts = receipts;
        this.takeDowns = takeDowns;
        this.lookingAgain = lookingAgain;
        this.news = news;
        this.reopening = reopening;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /** Readers lose the story, in every list at once: each asks for live standing itself. */
    void take(Withdrawal agreed, PersonId by) {
        var article = agreed.article();
        var now = clock.instant();
        withdrawals.confirm(agreed.id(), by, now);
        var withdrawal = withdrawals.find(agreed.id()).orElseThrow();
        lose(article, now);
        ledger.write(
                Act.WITHDRAWN,
                by,
                article,
                Map.of(
                        "withdrawal", Long.toString(withdrawal.id()),
                        "revision", Integer.toString(withdrawal.revision()),
                        "reason", withdrawal.reason()));
        news.withdrawn(article, withdrawal.reason(), by);
    }

    /** The same by one person alone; what others proposed before is settled by it. */
    void takeAtOnce(ArticleId article, int revision, Remark why, PersonId by) {
        long id = propose(article, revision, why, by, clock.instant());
        take(withdrawals.find(id).orElseThrow(), by);
    }

    /** The same by whoever decided so {@code at} a second look: with that it begins. */
    void pullBack(SecondLook look, Remark why, PersonId by, Instant at) {
        long id = propose(look.article(), look.revision(), why, by, at);
        withdrawals.setPulledBack(id, look.id());
        take(withdrawals.find(id).orElseThrow(), by);
    }

    private long propose(ArticleId article, int revision, Remark why, PersonId by, Instant at) {
        lapseProposed(article, at);
        return withdrawals.propose(article, revision, why.text(), by, at, Optional.empty());
    }

    private void lapseProposed(ArticleId article, Instant now) {
        withdrawals
                .latest(article)
                .filter(Withdrawal::isProposed)
                .ifPresent(open -> withdrawals.lapse(open.id(), now));
    }

    /** The planned end of a story's time: gone like any other, and nobody's decision of today. */
    void end(TakeDown planned, int revision) {
        var article = planned.article();
        var now = clock.instant();
        lapseProposed(article, now);
        withdrawals.end(planned, revision, now);
        long id = lose(article, now);
        ledger.write(
                Act.TAKEN_DOWN,
                article,
                Map.of(
                        "withdrawal", Long.toString(id),
                        "revision", Integer.toString(revision),
                        "at", planned.at().at().toString(),
                        "zone", planned.at().zone().getId(),
                        "reason", planned.reason()));
        news.takenDown(planned);
    }

    private long lose(ArticleId article, Instant at) {
        publications.withdraw(article);
        long withdrawal = withdrawals.withdrawn(article).orElseThrow().id();
        receipts.open(withdrawal, at);
        takeDowns.remove(article);
        lookingAgain.end(article, at);
        events.publishEvent(new StandingChanged(article));
        return withdrawal;
    }

    WithdrawResult reopen(Withdrawal withdrawal, PersonId by) {
        return reopening
                .reopen(withdrawal.article(), withdrawal.revision(), by)
                .<WithdrawResult>map(reopened -> reinstated(withdrawal, reopened, by))
                .orElseGet(WithdrawResult.AlreadyReopened::new);
    }

    private WithdrawResult reinstated(
            Withdrawal withdrawal, Reopening.Reopened reopened, PersonId by) {
        ledger.write(
                Act.REINSTATED,
                by,
                withdrawal.article(),
                Map.of("revision", Integer.toString(withdrawal.revision())));
        return new WithdrawResult.Reinstated(reopened.ended());
    }
}
