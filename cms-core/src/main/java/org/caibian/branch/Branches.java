package org.caibian.branch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.caibian.article.Draft;
import org.caibian.article.DraftActs;
import org.caibian.article.Drafts;
import org.caibian.article.Editing;
import org.caibian.article.Notary;
import org.caibian.ledger.Act;
import org.caibian.manuscript.Manuscript;
import org.caibian.right.Action;
import org.caibian.right.Rights;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps beside a draft what somebody typed on it and could not save (未存的文字): it is no save, makes
 * nobody an author, and no reader, seal or list of drafts knows of it.
 */
@Component
@Transactional
public class Branches {

    /** So many wait beside a draft; what comes then stays in its browser. */
    public static final int MOST = 12;

    /** So many of them are one person's. */
    public static final int MOST_OF_ONE = 4;

    /** So many that were settled can still be looked for. */
    private static final int SETTLED = 20;

    private final DraftActs acts;
    private final OpenBranches open;
    private final BranchRows rows;
    private final BranchPlaces places;
    private final Drafts drafts;
    private final Editing editing;
    private final Staff staff;
    private final Notary notary;
    private final Clock clock;

    Branches(
            DraftActs acts,
            OpenBranches open,
            BranchRows rows,
            BranchPlaces places,
            Drafts drafts,
            Editing editing,
            Staff staff,
            Notary notary,
            Clock clock) {
        this.acts = acts;
        this.open = open;
        this.rows = rows;
        this.places = places;
        this.drafts = drafts;
        this.editing = editing;
        this.staff = staff;
        this.notary = notary;
        this.clock = clock;
    }

    /** Those that wait beside a draft, the newest first; whoever may read the draft may know. */
    @Transactional(readOnly = true)
    public List<Branch> of(DraftId draft) {
        return rows.waiting(draft);
    }

    /** What a branch says; empty where it waits no more, or {@code by} may not read its draft. */
    @Transactional(readOnly = true)
    public Optional<Manuscript> words(BranchId id, PersonId by) {
        return rows.find(id)
                .filter(branch -> drafts.mayRead(branch.draft().article(), by))
                .map(branch -> rows.words(branch.id()));
    }

    /** What stood on a draft as that version, which words may have been typed on. */
    @Transactional(readOnly = true)
    public Optional<Manuscript> base(DraftId draft, int version, PersonId by) {
        return Optional.of(draft)
                .filter(id -> drafts.mayRead(id.article(), by))
                .flatMap(id -> drafts.saved(id, version))
                .map(Manuscript::of);
    }

    /**
     * Keeps what {@code by} typed on version {@code base} of a draft, until {@code at} by the clock
     * of their browser. The same words sent again are kept once, and take the place of those they
     * go on from. Whoever was switched off just now leaves what they had in hand.
     */
    public BranchResult keep(DraftId id, int base, Manuscript typed, Instant at, PersonId by) {
        return acts.on(
                id,
                BranchResult.Refused::new,
                draft ->
                        Rights.refusal(Action.READ, staff.leaving(by), draft.matter())
                                .<BranchResult>map(BranchResult.Refused::new)
                                .orElseGet(() -> keep(draft, base, typed, at, by)));
    }

    private BranchResult keep(Draft draft, int base, Manuscript typed, Instant at, PersonId by) {
        var before = drafts.saved(draft.id(), base).map(Manuscript::of);
        if (before.isEmpty()) {
            return new BranchResult.NoSuchVersion();
        }
        return rows.same(draft.id(), base, typed, by)
                .<BranchResult>map(BranchResult.Kept::new)
                .orElseGet(() ->
                        places.makeRoom(draft.id(), base, typed, before.get(), by)
                                ? add(draft.id(), base, typed, at, by)
                                : new BranchResult.Full());
    }

    private BranchResult add(DraftId draft, int base, Manuscript typed, Instant at, PersonId by) {
        rows.forgetBut(draft, SETTLED);
        var branch = rows.add(draft, base, typed, by, notAhead(at));
        notary.note(Act.BRANCH_KEPT, by, draft, Map.of("version", Integer.toString(branch.base())));
        return new BranchResult.Kept(branch);
    }

    /** Keeps more that {@code by} typed, in a branch of theirs that waits. */
    public BranchResult rewrite(BranchId id, Manuscript typed, Instant at, PersonId by) {
        return own(
                id,
                by,
                branch -> {
                    rows.rewrite(branch.id(), typed, notAhead(at));
                    return new BranchResult.Kept(branch);
                });
    }

    /**
     * Whoever typed it has saved on the draft since, these words or those of others in their place.
     */
    public BranchResult answered(BranchId id, PersonId by) {
        return own(
                id,
                by,
                branch -> {
                    rows.settle(branch.id(), BranchRows.Outcome.ANSWERED, by, clock.instant());
                    notary.changed(branch.draft());
                    return new BranchResult.Discarded();
                });
    }

    private BranchResult own(BranchId id, PersonId by, Function<Branch, BranchResult> act) {
        return open.on(
                id,
                BranchResult.Gone::new,
                (branch, _) ->
                        branch.by().equals(by) ? act.apply(branch) : new BranchResult.Gone());
    }

    /** Does away with one, as whoever may change the draft, or typed it. */
    public BranchResult discard(BranchId id, PersonId by) {
        return open.on(
                id,
                BranchResult.Gone::new,
                (branch, draft) ->
                        Optional.of(branch.by())
                                .filter(writer -> !writer.equals(by))
                                .flatMap(_ -> editing.refusal(draft, by))
                                .<BranchResult>map(BranchResult.Refused::new)
                                .orElseGet(() -> discard(branch, by)));
    }

    private BranchResult discard(Branch branch, PersonId by) {
        rows.settle(branch.id(), BranchRows.Outcome.DISCARDED, by, clock.instant());
        note(Act.BRANCH_DISCARDED, branch, by);
        return new BranchResult.Discarded();
    }

    /** Lets one of that draft wait again that {@code by} discarded. */
    public BranchResult takeBack(DraftId draft, BranchId id, PersonId by) {
        return acts.on(
                draft,
                _ -> new BranchResult.Gone(),
                found ->
                        rows.discarded(id, by)
                                .filter(branch -> branch.draft().equals(found.id()))
                                .map(branch -> takeBack(branch, by))
                                .orElseGet(BranchResult.Gone::new));
    }

    private BranchResult takeBack(Branch branch, PersonId by) {
        rows.reopen(branch.id());
        note(Act.BRANCH_TAKEN_BACK, branch, by);
        return new BranchResult.TakenBack();
    }

    private void note(Act act, Branch branch, PersonId by) {
        var writer = staff.person(branch.by()).name();
        notary.note(act, by, branch.draft(), Map.of("writer", writer));
    }

    /** The clock of a browser may be fast. */
    private Instant notAhead(Instant at) {
        var now = clock.instant();
        return at.isAfter(now) ? now : at;
    }
}
