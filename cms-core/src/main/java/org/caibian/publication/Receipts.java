package org.caibian.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.caibian.timer.TimerKind;
import org.caibian.timer.Timers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Receipts of withdrawals, kept with their articles. */
@Component
@Transactional(readOnly = true)
public class Receipts {

    private final WithdrawalRows withdrawals;
    private final StoryRows stories;
    private final ReceiptRows rows;
    private final Probes probes;
    private final Timers timers;
    private final WithdrawalNews news;
    private final Clock clock;

    Receipts(
            WithdrawalRows withdrawals,
            StoryRows stories,
            ReceiptRows rows,
            Probes probes,
            Timers timers,
            WithdrawalNews news,
            Clock clock) {
        this.withdrawals = withdrawals;
        this.stories = stories;
        this.rows = rows;
        this.probes = probes;
        this.timers = timers;
        this.news = news;
        this.clock = clock;
    }

    /** The receipt of an article's latest withdrawal, for as long as readers are without it. */
    public Optional<Receipt> of(ArticleId article) {
        return stories.lost(article)
                .flatMap(lost ->
                        withdrawals
                                .withdrawn(article)
                                .map(done -> new Receipt(done, lost, rows.of(done.id()))));
    }

    /** Begins the receipt of a withdrawal: every channel is looked at right away. */
    @Transactional(propagation = Propagation.MANDATORY)
    void open(long withdrawal, Instant at) {
        var channels = probes.channels();
        if (!channels.isEmpty()) {
            rows.open(withdrawal, channels);
            timers.set(TimerKind.RECEIPT, withdrawal, at);
        }
    }

    /** Notes what was seen in one channel, for everybody who has the article open. */
    @Transactional
    void saw(Withdrawal done, Channel channel, Sighting sighting) {
        rows.looked(done.id(), channel, sighting, clock.instant());
        news.changed(done.article());
    }
}
