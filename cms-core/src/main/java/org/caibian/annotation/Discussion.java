package org.caibian.annotation;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.caibian.annotation.Annotation.Ending;
import org.caibian.annotation.Annotation.Outcome;
import org.caibian.article.Draft;
import org.caibian.article.Notary;
import org.caibian.article.Remark;
import org.caibian.ledger.Act;
import org.caibian.right.Action;
import org.caibian.right.Refusal;
import org.caibian.right.Rights;
import org.caibian.shared.PersonId;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What follows on what was said: it is answered, resolved, and opened again. */
@Component
@Transactional
public class Discussion {

    /** So much is said in one annotation at most. */
    public static final int MOST_SAID = 100;

    private final OpenAnnotations open;
    private final AnnotationRows rows;
    private final Anchoring anchoring;
    private final Mentions mentions;
    private final Staff staff;
    private final Notary notary;
    private final Clock clock;

    Discussion(
            OpenAnnotations open,
            AnnotationRows rows,
            Anchoring anchoring,
            Mentions mentions,
            Staff staff,
            Notary notary,
            Clock clock) {
        this.open = open;
        this.rows = rows;
        this.anchoring = anchoring;
        this.mentions = mentions;
        this.staff = staff;
        this.notary = notary;
        this.clock = clock;
    }

    /** Answers in an annotation, settled or not. */
    public AnnotationResult answer(AnnotationId id, String words, PersonId by) {
        return may(
                id,
                by,
                _ -> Action.ANNOTATE,
                (annotation, draft) ->
                        Remark.parse(words)
                                .map(said -> answer(annotation, draft, said, by))
                                .orElseGet(() -> new AnnotationResult.WordsNeeded(Remark.LONGEST)));
    }

    private AnnotationResult answer(Annotation annotation, Draft draft, Remark words, PersonId by) {
        if (annotation.said().size() >= MOST_SAID) {
            return new AnnotationResult.Full(MOST_SAID);
        }
        rows.say(annotation.id(), words.text(), by, clock.instant());
        note(Act.ANNOTATION_ANSWERED, annotation, by);
        mentions.tell(draft, annotation, words, by);
        return kept(annotation);
    }

    /** Settles a comment (已解决); what is said in it can still be read. */
    public AnnotationResult resolve(AnnotationId id, PersonId by) {
        return may(
                id,
                by,
                _ -> Action.ANNOTATE,
                (annotation, draft) ->
                        annotation.isOpen() && !annotation.isSuggestion()
                                ? resolve(annotation, draft, by)
                                : new AnnotationResult.Gone());
    }

    private AnnotationResult resolve(Annotation annotation, Draft draft, PersonId by) {
        var version = Optional.of(draft.saved().version());
        rows.settle(
                annotation.id(),
                Optional.of(new Ending(Outcome.RESOLVED, by, clock.instant(), version)));
        note(Act.ANNOTATION_RESOLVED, annotation, by);
        return kept(annotation);
    }

    /**
     * Lets one stand open again that was settled, as if it had not been; a suggestion that was
     * taken back, only as who made it: accepting it makes its proposer an author. One that was
     * accepted, and whose words stand there still, is done.
     */
    public AnnotationResult reopen(AnnotationId id, PersonId by) {
        return may(
                id,
                by,
                annotation -> annotation.isSuggestion() ? Action.SUGGEST : Action.ANNOTATE,
                (annotation, draft) -> {
                    if (annotation.isOpen() || isDone(annotation, draft)) {
                        return new AnnotationResult.Gone();
                    }
                    return annotation.isToReopenBy(by)
                            ? reopen(annotation, draft, by)
                            : new AnnotationResult.Refused(Refusal.NOT_PROPOSER);
                });
    }

    private boolean isDone(Annotation annotation, Draft draft) {
        return annotation.isAccepted() && anchoring.stands(annotation, draft.content());
    }

    private AnnotationResult reopen(Annotation annotation, Draft draft, PersonId by) {
        rows.settle(annotation.id(), Optional.empty());
        anchoring.reopen(annotation, draft.content());
        note(Act.ANNOTATION_REOPENED, annotation, by);
        return kept(annotation);
    }

    private AnnotationResult may(
            AnnotationId id,
            PersonId by,
            Function<Annotation, Action> action,
            BiFunction<Annotation, Draft, AnnotationResult> act) {
        return open.on(
                id,
                AnnotationResult.Gone::new,
                (annotation, draft) ->
                        Rights.refusal(action.apply(annotation), staff.person(by), draft.matter())
                                .<AnnotationResult>map(AnnotationResult.Refused::new)
                                .orElseGet(() -> act.apply(annotation, draft)));
    }

    private AnnotationResult kept(Annotation annotation) {
        return new AnnotationResult.Kept(rows.find(annotation.id()).orElseThrow());
    }

    private void note(Act act, Annotation annotation, PersonId by) {
        notary.note(act, by, annotation.draft(), annotation.told());
    }
}
