package org.caibian.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.ledger.Ledger;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.shared.Slice;
import org.caibian.timer.TimerKind;
import org.caibian.timer.Timers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Receipts of withdrawals, each kept with its article under the number of its withdrawal. */
@Component
@Transactional(readOnly = true)
public class Receipts {

    private static final int COURSE = 50;
    private static final Set<Act> LOSSES = EnumSet.of(Act.WITHDRAWN, Act.TAKEN_DOWN);
    private static final Set<Act> ENDS = EnumSet.of(Act.WITHDRAWAL_CONFIRMED, Act.RELEASED);

    private final WithdrawalRows withdrawals;
    private final WithdrawnStoryRows list;
    private final StoryRows stories;
    private final ReceiptRows rows;
    private final Probes probes;
    private final Timers timers;
    private final WithdrawalNews news;
    private final Ledger ledger;
    private final Clock clock;

    Receipts(
            WithdrawalRows withdrawals,
            WithdrawnStoryRows list,
            StoryRows stories,
            ReceiptRows rows,
            Probes probes,
            Timers timers,
            WithdrawalNews news,
            Ledger ledger,
            Clock clock) {
        this.withdrawals = withdrawals;
        this.list = list;
        this.stories = stories;
        this.rows = rows;
        this.probes = probes;
        this.timers = timers;
        this.news = news;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The receipt of an article's latest withdrawal, whether readers have the story again or not.
     */
    public Optional<Receipt> latest(ArticleId article) {
        return withdrawals.withdrawn(article).map(this::receipt);
    }

    /** The receipt of that number, where it is one of the article's. */
    public Optional<Receipt> find(ArticleId article, long number) {
        return withdrawals
                .find(number)
                .filter(done -> done.article().equals(article) && done.at().isPresent())
                .map(this::receipt);
    }

    /** Every withdrawal of an article that readers felt, the latest first, after {@code from}. */
    public Slice<WithdrawnStory> of(ArticleId article, Keyset from, int limit) {
        return list.of(article, from, limit);
    }

    /** What readers had of a story they are without now, whole. */
    public Optional<Story> lost(ArticleId article) {
        return stories.lost(article);
    }

    private Receipt receipt(Withdrawal done) {
        return new Receipt(done, rows.lost(done.id()), rows.of(done.id()));
    }

    /**
     * What the ledger says of a withdrawal, oldest first: from its proposal until nothing was
     * looked for any more, or readers had the story again; at most {@value #COURSE} lines.
     */
    public List<Entry> course(Withdrawal done) {
        var at = done.at().orElseThrow();
        var lines = ledger.since(done.article(), done.planned() ? at : done.proposedAt(), COURSE);
        boolean lost = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (lost && ENDS.contains(line.act())) {
                return lines.subList(0, i + 1);
            }
            lost |= LOSSES.contains(line.act()) && !line.at().isBefore(at);
        }
        return lines;
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

    /** What readers have again is looked for no more, and its receipt stays as far as it came. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(ArticleId article, Instant at) {
        withdrawals.returned(article, at).forEach(id -> timers.stop(TimerKind.RECEIPT, id));
    }

    /** Notes what was seen in one channel, for everybody who has the article open. */
    @Transactional
    void saw(Withdrawal done, Channel channel, Sighting sighting) {
        rows.looked(done.id(), channel, sighting, clock.instant());
        news.changed(done.article());
    }
}
