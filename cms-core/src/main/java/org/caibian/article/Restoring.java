package org.caibian.article;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.ledger.Act;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Problem;
import org.caibian.right.RoundId;
import org.caibian.right.Stage;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the words of a revision back on a draft (恢复此版), as a new revision. It is a save like any
 * other: who may not write may not restore, and under review it voids the seals given on other
 * words, and is named with what else is edited there. No words come that way into a draft that
 * would bring them to readers before an embargo they are under.
 */
@Component
@Transactional
public class Restoring {

    /** Fields whose value may have been put aside since, or does not change where the draft is. */
    private static final Set<Problem.Field> CHOSEN =
            Set.of(
                    Problem.Field.KIND,
                    Problem.Field.SOURCE,
                    Problem.Field.SECTION,
                    Problem.Field.TOPIC,
                    Problem.Field.TAGS,
                    Problem.Field.PICTURE,
                    Problem.Field.CONTINUES);

    private final ArticleRows articles;
    private final DraftRows drafts;
    private final RevisionRows revisions;
    private final Plans plans;
    private final Editing editing;
    private final Writing writing;
    private final Notary notary;

    Restoring(
            ArticleRows articles,
            DraftRows drafts,
            RevisionRows revisions,
            Plans plans,
            Editing editing,
            Writing writing,
            Notary notary) {
        this.articles = articles;
        this.drafts = drafts;
        this.revisions = revisions;
        this.plans = plans;
        this.editing = editing;
        this.writing = writing;
        this.notary = notary;
    }

    /**
     * Saves the words of revision {@code revision} in place of version {@code seen} of a draft,
     * with the labels that stand today; what no draft may take any more stays as this one has it.
     * Of words opened under review, only while {@code round} runs.
     */
    public RestoreResult restore(
            DraftId id, Optional<RoundId> round, int seen, int revision, PersonId by) {
        articles.lock(id.article());
        if (revisions.find(id.article(), revision).isEmpty()) {
            return new RestoreResult.NoSuchRevision();
        }
        var present = drafts.find(id);
        var words = revisions.content(id.article(), revision);
        return present.flatMap(draft -> keptBack(draft, words, by))
                .orElseGet(() -> {
                    var before = present.map(Draft::content);
                    var typed = Manuscript.of(noting(words, id, before));
                    var stay = EnumSet.noneOf(Problem.Field.class);
                    var result = save(id, round, seen, typed, by);
                    while (before.isPresent() && stay.addAll(outlived(result))) {
                        var kept = keeping(stay, typed, Manuscript.of(before.get()));
                        result = save(id, round, seen, kept, by);
                    }
                    return saved(id, revision, before, stay, result, by);
                });
    }

    /** What keeps the words out, where that is nothing but what was chosen for them once. */
    private static Set<Problem.Field> outlived(SaveResult result) {
        var fields =
                result instanceof SaveResult.Faulty(var problems)
                        ? problems.stream().map(Problem::field).collect(Collectors.toSet())
                        : Set.<Problem.Field>of();
        return CHOSEN.containsAll(fields) ? fields : Set.of();
    }

    /** The words, with those fields as they stand on the draft. */
    private static Manuscript keeping(
            Set<Problem.Field> fields, Manuscript words, Manuscript present) {
        var kept = words;
        for (var field : fields) {
            kept =
                    switch (field) {
                        case KIND -> kept.ofKind(present.kind());
                        case SOURCE -> kept.withSource(present.source());
                        case SECTION -> kept.withSection(present.section());
                        case TOPIC -> kept.withTopicSlug(present.topicSlug());
                        case TAGS -> kept.withTags(present.tags());
                        case PICTURE -> kept.withPicture(present.picture());
                        case CONTINUES -> kept.continuing(present.continues());
                        default -> kept;
                    };
        }
        return kept;
    }

    /**
     * Words that are kept back do not come into a draft that could go out before: whoever wants
     * them there keeps it back as long first. Who may not write is told that alone.
     */
    private Optional<RestoreResult> keptBack(Draft draft, Content words, PersonId by) {
        return plans.beyondItsOwn(draft, words)
                .map(Embargo::until)
                .map(until ->
                        editing.refusal(draft, by)
                                .<RestoreResult>map(why ->
                                        new RestoreResult.NotSaved(
                                                editing.notSaved(draft.id(), why, by)))
                                .orElseGet(() -> new RestoreResult.KeptBack(until)));
    }

    private RestoreResult saved(
            DraftId id,
            int revision,
            Optional<Content> before,
            Set<Problem.Field> stayed,
            SaveResult result,
            PersonId by) {
        return switch (result) {
            case SaveResult.Saved(var change, var hash) ->
                    before.map(Content::hash).filter(hash::equals).isPresent()
                            ? new RestoreResult.SameWords()
                            : restored(id, revision, change, stayed, by);
            case SaveResult why -> new RestoreResult.NotSaved(why);
        };
    }

    /** What readers are told of a correction only a correction tells, each its own. */
    private static Content noting(Content words, DraftId id, Optional<Content> present) {
        if (!id.isCorrection()) {
            return words.noting("");
        }
        return words.note().isEmpty() ? words.noting(present.map(Content::note).orElse("")) : words;
    }

    private SaveResult save(
            DraftId id, Optional<RoundId> round, int seen, Manuscript words, PersonId by) {
        return round.map(under -> writing.saveOnceInReview(id, under, seen, words, by))
                .orElseGet(() -> writing.saveOnce(id, seen, words, by));
    }

    private RestoreResult restored(
            DraftId id, int revision, Change change, Set<Problem.Field> stayed, PersonId by) {
        var draft = drafts.find(id).orElseThrow();
        if (draft.stage() instanceof Stage.Drafting) {
            revisions.name(draft, Revision.Occasion.RESTORED, by, change.at());
        }
        notary.note(Act.RESTORED, by, id, Map.of("revision", Integer.toString(revision)));
        return new RestoreResult.Restored(change, draft.content(), stayed);
    }
}
