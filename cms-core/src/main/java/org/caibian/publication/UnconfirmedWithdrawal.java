package org.caibian.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.caibian.article.Articles;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.timer.TimerKind;
import org.caibian.timer.Waking;
import org.springframework.stereotype.Component;

/** Calls the chief editor where nobody confirmed a proposed withdrawal in time. */
@Component
class UnconfirmedWithdrawal implements Waking {

    private final Articles articles;
    private final WithdrawalRows rows;
    private final WithdrawalNews news;
    private final Ledger ledger;
    private final Clock clock;

    UnconfirmedWithdrawal(
            Articles articles,
            WithdrawalRows rows,
            WithdrawalNews news,
            Ledger ledger,
            Clock clock) {
        this.articles = articles;
        this.rows = rows;
        this.news = news;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.WITHDRAWAL;
    }

    @Override
    public void wake(long subject, Instant due) {
        rows.find(subject).map(Withdrawal::article).ifPresent(articles::lock);
        rows.find(subject)
                .filter(Withdrawal::isProposed)
                .filter(proposal -> !proposal.lapses().orElseThrow().isAfter(clock.instant()))
                .ifPresent(this::call);
    }

    private void call(Withdrawal proposal) {
        rows.lapse(proposal.id(), clock.instant());
        ledger.write(
                Act.WITHDRAWAL_LAPSED, proposal.article(), Map.of("reason", proposal.reason()));
        news.called(proposal.article(), proposal.reason(), proposal.proposedBy());
    }
}
