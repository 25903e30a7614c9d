package org.caibian.ui.article;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.caibian.annotation.AcceptResult;
import org.caibian.article.Change;
import org.caibian.article.Draft;
import org.caibian.article.RestoreResult;
import org.caibian.article.Restoring;
import org.caibian.article.SaveResult;
import org.caibian.article.Settled;
import org.caibian.article.Writing;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Problem;
import org.caibian.right.RoundId;
import org.caibian.right.Stage;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;

/** A draft under somebody's hands: which version they began from, and how the last save went. */
final class DraftInProgress {
    private final Writing writing;
    private final PapersInHand papers;
    private final DraftId draft;
    private final Optional<RoundId> round;
    private final PersonId by;
    private int seen;

    /** Of what the page has, or what it began from. */
    private Manuscript lastKept;

    private PageState state;

    DraftInProgress(Writing writing, PapersInHand papers, Draft opened, PersonId by) {
        this.writing = writing;
        this.papers = papers;
        this.draft = opened.id();
        this.round =
                opened.stage() instanceof Stage.InReview review
                        ? Optional.of(review.round())
                        : Optional.empty();
        this.by = by;
        this.seen = opened.saved().version();
        this.lastKept = Manuscript.of(opened.content());
        this.state = new PageState.Saved(opened.saved().at(), seen);
        sign();
    }

    private void sign() {
        papers.sign(this, draft, by);
    }

    PageState state() {
        return state;
    }

    int seen() {
        return seen;
    }

    DraftId draft() {
        return draft;
    }

    /** Whether nothing was saved since version {@code version}, not even from another device. */
    boolean isUnchangedSince(int version) {
        return version == seen;
    }

    boolean isSaved() {
        return state instanceof PageState.Saved;
    }

    /** Whether a change was made by whoever sits here, in another window or on another machine. */
    boolean isOwn(Change change) {
        return change.by().equals(by);
    }

    void typed() {
        if (isSaved()) {
            state = new PageState.Unsaved();
        }
    }

    /**
     * Keeps what is in the page, unless somebody was quicker. What is wrong with some fields keeps
     * none of the others from being kept.
     */
    PageState save(Manuscript words) {
        sign();
        state = state(kept(words));
        if (isSaved()) {
            lastKept = words;
        } else if (state instanceof PageState.Faulty(var problems)) {
            state = saveRest(words, problems);
        }
        return state;
    }

    private PageState saveRest(Manuscript words, List<Problem> problems) {
        var sound = SoundWords.save(words, problems, lastKept, this::kept);
        if (sound.result() instanceof SaveResult.Saved(var change, var _)) {
            seen = change.version();
            lastKept = sound.words();
            return new PageState.PartlySaved(change.at(), seen, sound.withheld());
        }
        return state(sound.result());
    }

    private PageState state(SaveResult result) {
        return switch (result) {
            case SaveResult.Saved(var change, var _) -> saved(change);
            case SaveResult.Outdated(var latest, var theirs) ->
                    new PageState.Outdated(latest, theirs);
            case SaveResult.Locked(var holder, var _) -> new PageState.Locked(holder);
            case SaveResult.Faulty(var problems) -> new PageState.Faulty(problems);
            case Settled how -> over(how);
            case SaveResult.Refused(var why) -> new PageState.Refused(why);
        };
    }

    /**
     * Puts the words of a revision in place of those that are kept, unless somebody was quicker.
     */
    RestoreResult restore(Restoring restoring, int revision) {
        var result = restoring.restore(draft, round, seen, revision, by);
        state =
                switch (result) {
                    case RestoreResult.Restored(var change, var words, var _) ->
                            saved(change, words);
                    case RestoreResult.NotSaved(var why) -> state(why);
                    case RestoreResult.SameWords _,
                            RestoreResult.NoSuchRevision _,
                            RestoreResult.KeptBack _ ->
                            state;
                };
        return result;
    }

    /** Has {@code act} change the words that are kept, unless somebody was quicker. */
    AcceptResult change(BiFunction<Optional<RoundId>, Integer, AcceptResult> act) {
        var result = act.apply(round, seen);
        state =
                switch (result) {
                    case AcceptResult.Accepted(var change, var words) -> saved(change, words);
                    case AcceptResult.NotSaved(var why) -> state(why);
                    case AcceptResult.Lost _, AcceptResult.Gone _ -> state;
                };
        return result;
    }

    private SaveResult kept(Manuscript words) {
        return round.map(under -> writing.saveInReview(draft, under, seen, words, by))
                .orElseGet(() -> writing.save(draft, seen, words, by));
    }

    /** What nobody can keep any more keeps nobody out. */
    private PageState over(Settled how) {
        papers.putDown(this, draft, by);
        writing.close(draft, by);
        return new PageState.StepOver(how);
    }

    /**
     * What is in the page on top of what the other saved: what was not touched here since it was
     * last kept is theirs.
     */
    Manuscript overTheirs(Manuscript words) {
        return state instanceof PageState.Outdated(var _, var theirs)
                ? words.onto(Manuscript.of(theirs), lastKept)
                : words;
    }

    /** Keeps that; what the other saved stays in the journal. */
    PageState saveOverTheirs(Manuscript words) {
        var over = overTheirs(words);
        goOnFromTheirs();
        return save(over);
    }

    /** The next save goes on from what the other saved. */
    void goOnFromTheirs() {
        if (state instanceof PageState.Outdated(var latest, var theirs)) {
            seen = latest.version();
            lastKept = Manuscript.of(theirs);
        }
    }

    /**
     * Says that the page is still open, where its words can be kept; tells when the lock has gone
     * to another.
     */
    boolean stillWriting() {
        sign();
        return state instanceof PageState.StepOver || writing.stillWriting(draft, by);
    }

    /** Puts the edit lock down, unless the same person writes on it on another page. */
    void close() {
        if (papers.putDown(this, draft, by)) {
            writing.close(draft, by);
        }
    }

    private PageState saved(Change change, Content words) {
        lastKept = Manuscript.of(words);
        return saved(change);
    }

    private PageState saved(Change change) {
        seen = change.version();
        return new PageState.Saved(change.at(), seen);
    }
}
