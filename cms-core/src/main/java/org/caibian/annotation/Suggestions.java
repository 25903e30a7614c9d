package org.caibian.annotation;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.annotation.Annotation.Ending;
import org.caibian.annotation.Annotation.Outcome;
import org.caibian.article.Authors;
import org.caibian.article.Change;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.article.EditLocks;
import org.caibian.article.Editing;
import org.caibian.article.Notary;
import org.caibian.article.SaveResult;
import org.caibian.article.Writing;
import org.caibian.ledger.Act;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Manuscript;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.right.RoundId;
import org.caibian.right.Stage;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of suggestions: accepted (接受), refused (不改), or taken back by who made them. */
@Component
@Transactional
public class Suggestions {

    private final OpenAnnotations open;
    private final AnnotationRows rows;
    private final Authors authors;
    private final Drafts drafts;
    private final EditLocks locks;
    private final Anchoring anchoring;
    private final Editing editing;
    private final Writing writing;
    private final Notary notary;
    private final Notices notices;
    private final Clock clock;

    Suggestions(
            OpenAnnotations open,
            AnnotationRows rows,
            Authors authors,
            Drafts drafts,
            EditLocks locks,
            Anchoring anchoring,
            Editing editing,
            Writing writing,
            Notary notary,
            Notices notices,
            Clock clock) {
        this.open = open;
        this.rows = rows;
        this.authors = authors;
        this.drafts = drafts;
        this.locks = locks;
        this.anchoring = anchoring;
        this.editing = editing;
        this.writing = writing;
        this.notary = notary;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Saves version {@code seen} of the draft with the suggested words in it, with the rights, the
     * edit lock and the consequences of any save; of words opened under review, only while {@code
     * round} runs.
     */
    public AcceptResult accept(AnnotationId id, Optional<RoundId> round, int seen, PersonId by) {
        return open.on(
                id,
                AcceptResult.Gone::new,
                (suggestion, draft) -> {
                    if (!suggestion.isOpenSuggestion()) {
                        return new AcceptResult.Gone();
                    }
                    return suggestion.lost()
                            ? new AcceptResult.Lost()
                            : accept(suggestion, draft, round, seen, by);
                });
    }

    private AcceptResult accept(
            Annotation suggestion, Draft draft, Optional<RoundId> round, int seen, PersonId by) {
        var words = with(suggestion, draft.content());
        // Nothing would be saved by it, and what was saved before would be undone with it.
        if (words.equals(Manuscript.of(draft.content()))) {
            return new AcceptResult.Lost();
        }
        return switch (save(draft, round, seen, words, by)) {
            case SaveResult.Saved(var change, var _) -> accepted(suggestion, draft, change, by);
            case SaveResult why -> new AcceptResult.NotSaved(why);
        };
    }

    private static Manuscript with(Annotation suggestion, Content content) {
        var words = suggestion.replacement().orElseThrow();
        var typed = Manuscript.of(content);
        return suggestion
                .instead()
                .map(instead -> instead.line().put(words, typed))
                .orElseGet(() ->
                        typed.withBody(
                                content.body()
                                        .replacing(suggestion.anchor().orElseThrow(), words)
                                        .json()));
    }

    private SaveResult save(
            Draft draft, Optional<RoundId> round, int seen, Manuscript words, PersonId by) {
        var saved =
                round.map(under -> writing.saveInReview(draft.id(), under, seen, words, by))
                        .orElseGet(() -> writing.save(draft.id(), seen, words, by));
        // Whoever was not writing is not from now on; the next act names what was saved.
        if (saved instanceof SaveResult.Saved
                && draft.lock().filter(lock -> lock.holder().equals(by)).isEmpty()) {
            locks.putDown(draft.id());
        }
        return saved;
    }

    /**
     * Whose words are in a draft while it is with its writers is an author, and reviews nothing of
     * it; whoever proposed them as the holder of a step was reviewing.
     */
    private AcceptResult accepted(Annotation suggestion, Draft draft, Change change, PersonId by) {
        if (draft.stage() instanceof Stage.Drafting && !suggestion.reviewing()) {
            authors.add(draft.id(), suggestion.by());
        }
        authors.credit(draft.id(), change.version(), suggestion.by());
        settle(suggestion, Outcome.ACCEPTED, change.version(), Act.SUGGESTION_ACCEPTED, by);
        return new AcceptResult.Accepted(change, drafts.find(draft.id()).orElseThrow().content());
    }

    /**
     * Takes the acceptance of a suggestion back, as whoever accepted it and as long as version
     * {@code seen}, which that saved, is the newest: the words before it are saved again, and it is
     * open.
     */
    public AcceptResult undo(AnnotationId id, Optional<RoundId> round, int seen, PersonId by) {
        return open.on(
                id,
                AcceptResult.Gone::new,
                (suggestion, draft) ->
                        suggestion.isAcceptedBy(by, seen)
                                ? undo(suggestion, draft, round, seen, by)
                                : new AcceptResult.Gone());
    }

    private AcceptResult undo(
            Annotation suggestion, Draft draft, Optional<RoundId> round, int seen, PersonId by) {
        var before = drafts.saved(draft.id(), seen - 1).map(Manuscript::of);
        if (before.isEmpty()) {
            return new AcceptResult.Gone();
        }
        return switch (save(draft, round, seen, before.get(), by)) {
            case SaveResult.Saved(var change, var _) -> {
                var content = drafts.find(draft.id()).orElseThrow().content();
                rows.settle(suggestion.id(), Optional.empty());
                anchoring.reopen(suggestion, content);
                notary.note(Act.ANNOTATION_REOPENED, by, draft.id(), suggestion.told());
                yield new AcceptResult.Accepted(change, content);
            }
            case SaveResult why -> new AcceptResult.NotSaved(why);
        };
    }

    /** Leaves the words as they are, as whoever may change them. */
    public AnnotationResult refuse(AnnotationId id, PersonId by) {
        return open.on(
                id,
                AnnotationResult.Gone::new,
                (suggestion, draft) ->
                        suggestion.isOpenSuggestion()
                                ? editing.refusal(draft, by)
                                        .<AnnotationResult>map(AnnotationResult.Refused::new)
                                        .orElseGet(() ->
                                                settle(
                                                        suggestion,
                                                        Outcome.REFUSED,
                                                        draft.saved().version(),
                                                        Act.SUGGESTION_REFUSED,
                                                        by))
                                : new AnnotationResult.Gone());
    }

    /** Proposes it no more, as whoever did. */
    public AnnotationResult takeBack(AnnotationId id, PersonId by) {
        return open.on(
                id,
                AnnotationResult.Gone::new,
                (suggestion, draft) ->
                        suggestion.isOpenSuggestion() && suggestion.by().equals(by)
                                ? settle(
                                        suggestion,
                                        Outcome.TAKEN_BACK,
                                        draft.saved().version(),
                                        Act.SUGGESTION_TAKEN_BACK,
                                        by)
                                : new AnnotationResult.Gone());
    }

    private AnnotationResult settle(
            Annotation suggestion, Outcome how, int version, Act act, PersonId by) {
        var ending = new Ending(how, by, clock.instant(), Optional.of(version));
        rows.settle(suggestion.id(), Optional.of(ending));
        notary.note(act, by, suggestion.draft(), suggestion.told());
        // The notice names the article, which stays with whoever may read it.
        if (how != Outcome.TAKEN_BACK
                && drafts.mayRead(suggestion.draft().article(), suggestion.by())) {
            notices.tell(
                    Set.of(suggestion.by()),
                    how == Outcome.ACCEPTED
                            ? Occasion.SUGGESTION_ACCEPTED
                            : Occasion.SUGGESTION_REFUSED,
                    suggestion.draft(),
                    by,
                    Map.of());
        }
        return new AnnotationResult.Kept(rows.find(suggestion.id()).orElseThrow());
    }
}
