package org.caibian.sharing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.article.Draft;
import org.caibian.article.DraftActs;
import org.caibian.article.Drafts;
import org.caibian.article.Embargo;
import org.caibian.article.Permits;
import org.caibian.article.Plans;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.right.Action;
import org.caibian.right.Refusal;
import org.caibian.right.Stage;
import org.caibian.right.Standings;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Secret;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows drafts to readers outside the newsroom, each by an address of its own; never one under
 * embargo, nor words the article's other draft keeps back, nor of a withdrawn story, whenever the
 * address was made.
 */
@Component
@Transactional
public class SharedDrafts {

    private static final int MOST = 50;

    private final DraftActs acts;
    private final ShareRows rows;
    private final Drafts drafts;
    private final Plans plans;
    private final Permits permits;
    private final Standings standings;
    private final Staff staff;
    private final Ledger ledger;
    private final Clock clock;

    SharedDrafts(
            DraftActs acts,
            ShareRows rows,
            Drafts drafts,
            Plans plans,
            Permits permits,
            Standings standings,
            Staff staff,
            Ledger ledger,
            Clock clock) {
        this.acts = acts;
        this.rows = rows;
        this.drafts = drafts;
        this.plans = plans;
        this.permits = permits;
        this.standings = standings;
        this.staff = staff;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Those of a draft, open or over, the newest first; {@code by} may read what its desk knows.
     */
    @Transactional(readOnly = true)
    public List<Share> of(DraftId draft, PersonId by) {
        return drafts.mayRead(draft.article(), by) ? rows.of(draft, MOST) : List.of();
    }

    /** Lets {@code reader} see the draft as it stands, for so long. */
    public ShareResult share(DraftId id, String reader, Duration time, PersonId by) {
        var name = reader.strip();
        if (name.isEmpty() || name.length() > Share.LONGEST_READER) {
            return new ShareResult.ReaderNeeded(Share.LONGEST_READER);
        }
        if (time.isNegative() || time.isZero() || time.compareTo(Share.LONGEST) > 0) {
            return new ShareResult.NoSuchTime(Share.LONGEST);
        }
        var until = clock.instant().plus(time);
        return acts.on(id, ShareResult.Refused::new, draft -> share(draft, name, until, by));
    }

    private ShareResult share(Draft draft, String reader, Instant until, PersonId by) {
        return refusal(draft.id(), by)
                .<ShareResult>map(ShareResult.Refused::new)
                .or(() -> embargo(draft).map(ShareResult.Embargoed::new))
                .or(() -> Optional.of(new ShareResult.Withdrawn()).filter(_ -> isWithdrawn(draft)))
                .orElseGet(() -> share(draft.id(), reader, until, by));
    }

    private ShareResult share(DraftId draft, String reader, Instant until, PersonId by) {
        var secret = Secret.fresh();
        var id = rows.add(draft, Secret.hash(secret), reader, by, clock.instant(), until);
        ledger.write(
                Act.SHARED,
                by,
                draft.article(),
                draft.told(Map.of("reader", reader, "until", until.toString())));
        return new ShareResult.Shared(rows.find(id).orElseThrow(), secret);
    }

    /** Ends one before its time. */
    public ShareResult end(ShareId id, PersonId by) {
        var share = rows.find(id);
        return share.map(found -> end(found, by))
                .orElseGet(() -> new ShareResult.Refused(Refusal.NOT_FOUND));
    }

    private ShareResult end(Share share, PersonId by) {
        var refusal = refusal(share.draft(), by).filter(Refusal.ROLE_MISSING::equals);
        if (refusal.isPresent() && !share.by().equals(by)) {
            return new ShareResult.Refused(refusal.get());
        }
        var now = clock.instant();
        if (!share.isOpen(now) || !rows.end(share.id(), by, now)) {
            return new ShareResult.AlreadyOver();
        }
        note(Act.SHARE_ENDED, share, Optional.of(by));
        return new ShareResult.Ended();
    }

    /** What is at the address of {@code secret} for the browser that keeps {@code browser}. */
    @Transactional(readOnly = true)
    public Opening look(String secret, Optional<String> browser) {
        return rows.find(Secret.hash(secret))
                .map(share -> look(share, browser))
                .orElseGet(Opening.Unknown::new);
    }

    private Opening look(Share share, Optional<String> browser) {
        var draft = drafts.find(share.draft()).filter(this::isToBeSeen);
        if (!isOpen(share) || draft.isEmpty()) {
            return new Opening.Over();
        }
        if (share.openedAt().isEmpty()) {
            return new Opening.Closed(share);
        }
        return browser.filter(kept -> rows.isKeptFor(share.id(), Secret.hash(kept))).isPresent()
                ? new Opening.Here(share, draft.get())
                : new Opening.AnothersAlready();
    }

    /** Nor where whoever made it was switched off in that very instant. */
    private boolean isOpen(Share share) {
        return share.isOpen(clock.instant()) && staff.person(share.by()).active();
    }

    /**
     * Opens it for the browser that asks, and from then on for no other; what that browser is to
     * keep, or empty where there is nothing to open, or another was quicker.
     */
    public Optional<String> open(String secret) {
        return rows.find(Secret.hash(secret))
                .filter(share -> look(share, Optional.empty()) instanceof Opening.Closed)
                .flatMap(this::open);
    }

    private Optional<String> open(Share share) {
        var browser = Secret.fresh();
        if (!rows.keepFor(share.id(), Secret.hash(browser), clock.instant())) {
            return Optional.empty();
        }
        note(Act.SHARE_OPENED, share, Optional.empty());
        return Optional.of(browser);
    }

    private void note(Act act, Share share, Optional<PersonId> by) {
        var article = share.draft().article();
        by.ifPresentOrElse(
                who -> ledger.write(act, who, article, share.told()),
                () -> ledger.write(act, article, share.told()));
    }

    private Optional<Refusal> refusal(DraftId draft, PersonId by) {
        return permits.of(draft, by).refusal(Action.SHARE);
    }

    private boolean isToBeSeen(Draft draft) {
        return !(draft.stage() instanceof Stage.Spiked)
                && embargo(draft).isEmpty()
                && !isWithdrawn(draft);
    }

    /**
     * What readers lost nobody outside reads again before its next release, not as a draft either.
     */
    private boolean isWithdrawn(Draft draft) {
        return standings.of(draft.id().article()) == Standings.Name.WITHDRAWN;
    }

    private Optional<ChosenInstant> embargo(Draft draft) {
        return plans.of(draft).embargoAt(clock.instant()).map(Embargo::until);
    }
}
