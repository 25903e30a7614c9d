package org.caibian.article;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.caibian.ledger.Act;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.ContentHash;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Problem;
import org.caibian.manuscript.Written;
import org.caibian.right.Action;
import org.caibian.right.Matter;
import org.caibian.right.Refusal;
import org.caibian.right.Rights;
import org.caibian.right.RoundId;
import org.caibian.right.Stage;
import org.caibian.shared.DeskId;
import org.caibian.shared.DraftId;
import org.caibian.shared.Newsroom;
import org.caibian.shared.PersonId;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Beginning articles and writing on their drafts. */
@Component
@Transactional
public class Writing {

    private final ArticleRows articles;
    private final DraftRows drafts;
    private final DraftActs acts;
    private final Editing editing;
    private final Typesetting typesetting;
    private final Margins margins;
    private final Staff staff;
    private final Notary notary;
    private final Newsroom newsroom;
    private final Clock clock;

    Writing(
            ArticleRows articles,
            DraftRows drafts,
            DraftActs acts,
            Editing editing,
            Typesetting typesetting,
            Margins margins,
            Staff staff,
            Notary notary,
            Newsroom newsroom,
            Clock clock) {
        this.articles = articles;
        this.drafts = drafts;
        this.acts = acts;
        this.editing = editing;
        this.typesetting = typesetting;
        this.margins = margins;
        this.staff = staff;
        this.notary = notary;
        this.newsroom = newsroom;
        this.clock = clock;
    }

    /** Begins an article on a desk. */
    public CreateResult create(DeskId desk, Manuscript typed, PersonId by) {
        var refusal = Rights.refusal(Action.CREATE, staff.person(by), Matter.on(desk));
        if (refusal.isPresent()) {
            return new CreateResult.Refused(refusal.get());
        }
        if (!staff.takesNew(desk)) {
            return new CreateResult.Refused(Refusal.DESK_ARCHIVED);
        }
        return switch (typesetting.set(typed, Optional.empty())) {
            case Typesetting.Outcome.Faulty(var problems) -> new CreateResult.Faulty(problems);
            case Typesetting.Outcome.Set(var content) -> {
                var now = clock.instant();
                var article =
                        articles.add(staff.desk(desk).orElseThrow(), newsroom.day(now), by, now);
                drafts.add(article.main(), content, by, now);
                notary.note(Act.CREATED, by, article.main(), told(content, content.hash()));
                yield new CreateResult.Created(article);
            }
        };
    }

    /** Opens a draft to write on it, and takes the edit lock where it is free. */
    public OpenResult open(DraftId id, PersonId by) {
        return acts.on(id, Action.READ, by, OpenResult.Refused::new, draft -> open(draft, by));
    }

    private OpenResult open(Draft draft, PersonId by) {
        var refusal = editing.refusal(draft, by);
        if (refusal.isPresent()) {
            return new OpenResult.ReadOnly(draft, refusal.get());
        }
        var inUse = draft.lock().filter(lock -> lock.keepsOut(by, clock.instant()));
        if (inUse.isPresent()) {
            return new OpenResult.InUse(draft, inUse.get().holder());
        }
        lock(draft, by);
        return new OpenResult.Opened(drafts.find(draft.id()).orElseThrow());
    }

    /** Says that {@code by} is still writing; false when the lock, or the right to it, is gone. */
    public boolean stillWriting(DraftId id, PersonId by) {
        articles.lock(id.article());
        var draft =
                drafts.find(id)
                        .filter(d -> editing.refusal(d, by).isEmpty())
                        .filter(d ->
                                d.lock().filter(l -> l.keepsOut(by, clock.instant())).isEmpty());
        draft.ifPresent(d -> lock(d, by));
        return draft.isPresent();
    }

    /** Puts the edit lock down, where it is this person's; an edit in review is named by that. */
    public void close(DraftId id, PersonId by) {
        articles.lock(id.article());
        drafts.find(id)
                .filter(d -> d.lock().filter(lock -> lock.holder().equals(by)).isPresent())
                .ifPresent(draft -> {
                    drafts.setLock(id, Optional.empty());
                    if (draft.stage() instanceof Stage.InReview stage) {
                        editing.settle(draft, stage);
                    }
                    // Others may write now, and whoever asked for it need not wait any longer.
                    notary.inHand(by, id);
                });
    }

    /** Saves what was typed on version {@code seen} of a draft. */
    public SaveResult save(DraftId id, int seen, Manuscript typed, PersonId by) {
        return acts.on(
                id, why -> editing.notSaved(id, why, by), draft -> save(draft, seen, typed, by));
    }

    private SaveResult save(Draft draft, int seen, Manuscript typed, PersonId by) {
        var refusal = editing.refusal(draft, by);
        if (refusal.isPresent()) {
            return editing.notSaved(draft.id(), refusal.get(), by);
        }
        if (draft.saved().version() != seen) {
            return new SaveResult.Outdated(draft.saved(), draft.content());
        }
        var inUse = draft.lock().filter(lock -> lock.keepsOut(by, clock.instant()));
        if (inUse.isPresent()) {
            return new SaveResult.Locked(inUse.get().holder(), inUse.get().until());
        }
        return switch (typesetting.set(typed, Optional.of(draft))) {
            case Typesetting.Outcome.Faulty(var problems) -> new SaveResult.Faulty(problems);
            case Typesetting.Outcome.Set(var content) -> keep(draft, content, by);
        };
    }

    /**
     * The same of words that were opened under review. Once that round is over they are not kept:
     * it was reviewing, and would make an author of whoever did it.
     */
    public SaveResult saveInReview(
            DraftId id, RoundId round, int seen, Manuscript typed, PersonId by) {
        articles.lock(id.article());
        return editing.ended(round)
                .<SaveResult>map(Settled.RoundOver::new)
                .orElseGet(() -> save(id, seen, typed, by));
    }

    /** A save, and the edit lock is put down again, unless it was this person's before. */
    public SaveResult saveOnce(DraftId id, int seen, Manuscript typed, PersonId by) {
        return once(id, by, () -> save(id, seen, typed, by));
    }

    /** The same of words that were read under review, and are not kept once that round is over. */
    public SaveResult saveOnceInReview(
            DraftId id, RoundId round, int seen, Manuscript typed, PersonId by) {
        return once(id, by, () -> saveInReview(id, round, seen, typed, by));
    }

    private SaveResult once(DraftId id, PersonId by, Supplier<SaveResult> save) {
        articles.lock(id.article());
        var wasWriting =
                drafts.find(id)
                        .flatMap(Draft::lock)
                        .filter(lock -> lock.holder().equals(by))
                        .isPresent();
        var result = save.get();
        if (!wasWriting) {
            close(id, by);
        }
        return result;
    }

    /** What has not changed is not saved again: an idle editor writes no journal. */
    private SaveResult keep(Draft draft, Content content, PersonId by) {
        var lock = taken(draft, by);
        var words = Written.of(content);
        var hash = words.hash();
        if (hash.equals(draft.hash())) {
            drafts.setLock(draft.id(), Optional.of(lock));
            return new SaveResult.Saved(draft.saved(), hash);
        }
        var waited = waited(lock);
        if (draft.stage() instanceof Stage.InReview(var round, var _)) {
            drafts.setLock(draft.id(), Optional.of(waited));
            return content.kind() == draft.content().kind() || draft.id().isCorrection()
                    ? new SaveResult.Saved(editing.change(draft, round, words, by), hash)
                    : new SaveResult.Faulty(List.of(Problem.fixed(Problem.Field.KIND)));
        }
        var change = new Change(draft.saved().version() + 1, by, clock.instant());
        margins.follow(draft, content);
        drafts.save(draft, words, waited, by, change.at());
        notary.saved(by, draft.id(), told(content, hash));
        return new SaveResult.Saved(change, hash);
    }

    private void lock(Draft draft, PersonId by) {
        drafts.setLock(draft.id(), Optional.of(taken(draft, by)));
    }

    /** The lock given to {@code by}, or prolonged; others see at once who writes now. */
    private EditLock taken(Draft draft, PersonId by) {
        var now = clock.instant();
        var before = draft.lock().filter(own -> own.holder().equals(by));
        if (before.filter(held -> now.isBefore(held.until())).isEmpty()) {
            notary.inHand(by, draft.id());
        }
        return before.map(own -> own.prolonged(now)).orElseGet(() -> EditLock.of(by, now));
    }

    /** Nobody is taken the paper from in the middle of a sentence. */
    private EditLock waited(EditLock lock) {
        return lock.asked().map(asking -> lock.askedBy(asking.by(), clock.instant())).orElse(lock);
    }

    private static Map<String, String> told(Content content, ContentHash hash) {
        return Map.of("headline", content.headline().text(), "hash", hash.hex());
    }
}
