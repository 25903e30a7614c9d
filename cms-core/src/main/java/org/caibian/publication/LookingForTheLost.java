package org.caibian.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.caibian.article.Articles;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.timer.TimerKind;
import org.caibian.timer.Timers;
import org.caibian.timer.Waking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks for a withdrawn story in every channel, again and again, until each was seen without it;
 * the chief editor is called where one still shows it a minute after it was first looked at.
 */
@Component
class LookingForTheLost implements Waking {

    private static final Logger LOG = LoggerFactory.getLogger(LookingForTheLost.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 12;

    private final Articles articles;
    private final WithdrawalRows withdrawals;
    private final StoryRows stories;
    private final ReceiptRows rows;
    private final Receipts receipts;
    private final Probes probes;
    private final Timers timers;
    private final WithdrawalNews news;
    private final Ledger ledger;

    LookingForTheLost(
            Articles articles,
            WithdrawalRows withdrawals,
            StoryRows stories,
            ReceiptRows rows,
            Receipts receipts,
            Probes probes,
            Timers timers,
            WithdrawalNews news,
            Ledger ledger) {
        this.articles = articles;
        this.withdrawals = withdrawals;
        this.stories = stories;
        this.rows = rows;
        this.receipts = receipts;
        this.probes = probes;
        this.timers = timers;
        this.news = news;
        this.ledger = ledger;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.RECEIPT;
    }

    /**
     * All at once, so that a channel which does not answer holds up no other. The article is not
     * locked: what is looked at is what readers have, whatever is going on.
     */
    @Override
    public void ask(long subject) {
        lookedFor(subject)
                .ifPresent(
                        done -> stories.lost(done.article()).ifPresent(lost -> look(done, lost)));
    }

    /** For as long as readers are without it. */
    private Optional<Withdrawal> lookedFor(long subject) {
        return withdrawals.find(subject).filter(done -> done.returnedAt().isEmpty());
    }

    private void look(Withdrawal done, Story lost) {
        try (var eyes =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory())) {
            for (var line : left(rows.of(done.id()))) {
                probes.of(line.channel())
                        .ifPresent(probe ->
                                eyes.execute(() ->
                                        receipts.saw(
                                                done,
                                                line.channel(),
                                                seen(probe, lost, line.shown()))));
            }
        }
    }

    /** Where a look fails nobody knows, and the other channels are no worse for it. */
    private static Sighting seen(Probe probe, Story lost, List<String> shown) {
        try {
            return probe.look(lost, shown);
        } catch (RuntimeException failed) {
            LOG.warn("{} of story {} was not looked at", probe.channel(), lost.article(), failed);
            return new Sighting.Unclear("");
        }
    }

    @Override
    public void wake(long subject, Instant now) {
        lookedFor(subject).map(Withdrawal::article).ifPresent(articles::lock);
        lookedFor(subject).ifPresent(done -> conclude(done, rows.of(done.id()), now));
    }

    /** Two nodes may come here for the same look: what is said once, one of them says. */
    private void conclude(Withdrawal done, List<Receipt.Line> lines, Instant now) {
        var left = left(lines);
        if (left.isEmpty()) {
            if (withdrawals.conclude(done.id(), now)) {
                ledger.write(Act.WITHDRAWAL_CONFIRMED, done.article(), confirmed(done, lines));
                news.changed(done.article());
            }
            return;
        }
        var patient = firstLook(left).or(done::at).orElseThrow().plus(PATIENCE);
        if (!now.isBefore(patient) && withdrawals.call(done.id(), now)) {
            news.stillThere(done.article(), told(left));
        }
        timers.set(TimerKind.RECEIPT, done.id(), next(left, now, patient));
        news.changed(done.article());
    }

    private static Map<String, String> confirmed(Withdrawal done, List<Receipt.Line> lines) {
        long gone = lines.stream().filter(line -> line.goneAt().isPresent()).count();
        return Map.of(
                "withdrawal", Long.toString(done.id()),
                "channels", Integer.toString(lines.size()),
                "gone", Long.toString(gone));
    }

    private static List<Receipt.Line> left(List<Receipt.Line> lines) {
        return lines.stream().filter(line -> !line.isSettled()).toList();
    }

    /** However late the house came to look: of what it did not see it knows nothing. */
    private static Optional<Instant> firstLook(List<Receipt.Line> left) {
        return left.stream()
                .flatMap(line -> line.firstLookedAt().stream())
                .min(Comparator.naturalOrder());
    }

    /** Pauses double; one ends when patience does, so that somebody is called in time. */
    private static Instant next(List<Receipt.Line> left, Instant now, Instant patient) {
        int looks = left.stream().mapToInt(Receipt.Line::looks).max().orElse(1);
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(looks - 1, 0, DOUBLINGS));
        var next = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        return now.isBefore(patient) && next.isAfter(patient) ? patient : next;
    }

    private static String told(List<Receipt.Line> left) {
        return String.join(" ", left.stream().map(line -> line.channel().name()).toList());
    }
}
