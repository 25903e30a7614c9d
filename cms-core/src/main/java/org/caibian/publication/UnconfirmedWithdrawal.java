package org.caibian.publication;

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

    UnconfirmedWithdrawal(
            Articles articles, WithdrawalRows rows, WithdrawalNews news, Ledger ledger) {
        this.articles = articles;
        this.rows = rows;
        this.news = news;
        this.ledger = ledger;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.WITHDRAWAL;
    }

    @Override
    public void wake(long subject, Instant now) {
        rows.find(subject).map(Withdrawal::article).ifPresent(articles::lock);
        rows.find(subject)
                .filter(Withdrawal::isProposed)
                .filter(proposal -> !proposal.lapses().orElseThrow().isAfter(now))
                .ifPresent(proposal -> call(proposal, now));
    }

    private void call(Withdrawal proposal, Instant now) {
        rows.lapse(proposal.id(), now);
        ledger.write(
                Act.WITHDRAWAL_LAPSED, proposal.article(), Map.of("reason", proposal.reason()));
        news.called(proposal.article(), proposal.reason(), proposal.proposedBy());
    }
}
