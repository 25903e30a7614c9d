package org.caibian.publication;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.caibian.article.Articles;
import org.caibian.article.Permits;
import org.caibian.article.Remark;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.right.Action;
import org.caibian.right.Matter;
import org.caibian.right.Refusal;
import org.caibian.right.Rights;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.caibian.staff.Staff;
import org.caibian.timer.TimerKind;
import org.caibian.timer.Timers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Taking stories back from readers (撤稿), in one transaction, for a reason: the chief editor alone,
 * or a chief of the desk with a second person, who has ten minutes.
 */
@Component
@Transactional
public class Withdrawals {

    /** How long a second person may confirm it, before the chief editor is called. */
    public static final Duration TO_CONFIRM = Duration.ofMinutes(10);

    private final Articles articles;
    private final Permits permits;
    private final StoryRows stories;
    private final WithdrawalRows rows;
    private final WithdrawnStoryRows lost;
    private final TakingBack takingBack;
    private final WithdrawalNews news;
    private final Timers timers;
    private final Staff staff;
    private final Ledger ledger;
    private final Clock clock;

    Withdrawals(
            Articles articles,
            Permits permits,
            StoryRows stories,
            WithdrawalRows rows,
            WithdrawnStoryRows lost,
            TakingBack takingBack,
            WithdrawalNews news,
            Timers timers,
            Staff staff,
            Ledger ledger,
            Clock clock) {
        this.articles = articles;
        this.permits = permits;
        this.stories = stories;
        this.rows = rows;
        this.lost = lost;
        this.takingBack = takingBack;
        this.news = news;
        this.timers = timers;
        this.staff = staff;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The latest withdrawal of an article, or proposal of one. */
    @Transactional(readOnly = true)
    public Optional<Withdrawal> latest(ArticleId article) {
        return rows.latest(article);
    }

    /** Proposals {@code by} may confirm now, the soonest to lapse first. */
    @Transactional(readOnly = true)
    public List<Withdrawal> toConfirm(PersonId by) {
        return rows.proposed(clock.instant()).stream()
                .filter(each -> !each.proposedBy().equals(by))
                .filter(each ->
                        permits.of(each.article().main(), by).allows(Action.CONFIRM_WITHDRAWAL))
                .toList();
    }

    /** What readers have lost, the latest first, after {@code from}. */
    @Transactional(readOnly = true)
    public Slice<WithdrawnStory> stories(Keyset from, int limit) {
        return lost.newest(from, limit);
    }

    /** Withdraws a story, as the chief editor. */
    public WithdrawResult withdraw(ArticleId article, String reason, PersonId by) {
        var refusal = refusal(Action.WITHDRAW, article, by);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var why = Remark.parse(reason);
        if (why.isEmpty()) {
            return new WithdrawResult.ReasonNeeded(Remark.LONGEST);
        }
        takingBack.takeAtOnce(article, live(article).revision(), why.get(), by);
        return new WithdrawResult.Withdrawn();
    }

    /** Proposes to withdraw a story, as a chief of its desk. */
    public WithdrawResult propose(ArticleId article, String reason, PersonId by) {
        var refusal = refusal(Action.PROPOSE_WITHDRAWAL, article, by);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var open = rows.proposed(article);
        if (open.isPresent()) {
            return new WithdrawResult.AlreadyProposed(
                    open.get().proposedBy(), open.get().lapses().orElseThrow());
        }
        return Remark.parse(reason)
                .map(why -> propose(article, live(article).revision(), why, by))
                .orElseGet(() -> new WithdrawResult.ReasonNeeded(Remark.LONGEST));
    }

    private WithdrawResult propose(ArticleId article, int revision, Remark why, PersonId by) {
        var now = clock.instant();
        var until = now.plus(TO_CONFIRM);
        long id = rows.propose(article, revision, why.text(), by, now, Optional.of(until));
        timers.set(TimerKind.WITHDRAWAL, id, until);
        ledger.write(Act.WITHDRAWAL_PROPOSED, by, article, Map.of("reason", why.text()));
        news.proposed(article, why.text(), by);
        return new WithdrawResult.Proposed(until);
    }

    /** Wants it withdrawn no longer, as whoever proposed that, before a second person confirmed. */
    public WithdrawResult takeBack(ArticleId article, PersonId by) {
        return onProposal(
                Action.TAKE_BACK_WITHDRAWAL,
                article,
                by,
                open -> {
                    rows.lapse(open.id(), clock.instant());
                    ledger.write(Act.WITHDRAWAL_TAKEN_BACK, by, article, Map.of());
                    return new WithdrawResult.TakenBack();
                });
    }

    /** Confirms a proposal, as somebody else than who made it. */
    public WithdrawResult confirm(ArticleId article, PersonId by) {
        return onProposal(
                Action.CONFIRM_WITHDRAWAL,
                article,
                by,
                open -> {
                    takingBack.take(open, by);
                    return new WithdrawResult.Withdrawn();
                });
    }

    private WithdrawResult onProposal(
            Action action,
            ArticleId article,
            PersonId by,
            Function<Withdrawal, WithdrawResult> act) {
        var refusal = refusal(action, article, by);
        if (refusal.isPresent()) {
            // With the story, every proposal to take it back is gone.
            return refusal.get() instanceof WithdrawResult.NotLive
                    ? new WithdrawResult.NotProposed()
                    : refusal.get();
        }
        var open =
                rows.proposed(article)
                        .filter(each -> each.lapses().orElseThrow().isAfter(clock.instant()));
        if (open.isEmpty()) {
            return new WithdrawResult.NotProposed();
        }
        timers.stop(TimerKind.WITHDRAWAL, open.get().id());
        return act.apply(open.get());
    }

    /**
     * Makes a withdrawn story a draft again, which a new round brings back; the route of a round
     * that ends by it is still to be ended by who runs the routes.
     */
    public WithdrawResult reinstate(ArticleId article, PersonId by) {
        var refusal = refusal(Action.REINSTATE, article, by);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return takingBack.reopen(rows.latest(article).orElseThrow(), by);
    }

    /** With the article locked, so that no release or second withdrawal comes between. */
    private Optional<WithdrawResult> refusal(Action action, ArticleId article, PersonId by) {
        return articles.lock(article)
                .map(desk -> Rights.refusal(action, staff.person(by), matter(article, desk)))
                .orElse(Optional.of(Refusal.NOT_FOUND))
                .map(Withdrawals::refused);
    }

    private static WithdrawResult refused(Refusal why) {
        return switch (why) {
            case NOT_LIVE -> new WithdrawResult.NotLive();
            case NOT_WITHDRAWN -> new WithdrawResult.NotWithdrawn();
            case NOT_PROPOSED -> new WithdrawResult.NotProposed();
            default -> new WithdrawResult.Refused(why);
        };
    }

    private Matter matter(ArticleId article, DeskId desk) {
        return Matter.on(desk)
                .with(
                        stories.standing(article).name(),
                        rows.proposed(article).map(Withdrawal::proposedBy));
    }

    private Standing.Live live(ArticleId article) {
        return (Standing.Live) stories.standing(article);
    }
}
