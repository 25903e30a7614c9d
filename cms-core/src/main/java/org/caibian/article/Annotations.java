package org.caibian.article;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.caibian.article.Annotation.Ending;
import org.caibian.article.Annotation.Outcome;
import org.caibian.ledger.Act;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;
import org.caibian.text.Anchor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saying something of a draft or of words in it (批注), proposing other words (建议), answering, and
 * settling what was said. All of it stands beside the draft: no save, revision or seal knows of it.
 */
@Component
@Transactional
public class Annotations {

    /** So many are made on one draft at most. */
    public static final int MOST = 500;

    /** So much is said in one of them at most. */
    public static final int MOST_SAID = 100;

    private final DraftActs acts;
    private final OpenAnnotations open;
    private final AnnotationRows rows;
    private final Drafts drafts;
    private final Editing editing;
    private final Mentions mentions;
    private final Staff staff;
    private final Notices notices;
    private final Notary notary;
    private final Clock clock;

    Annotations(
            DraftActs acts,
            OpenAnnotations open,
            AnnotationRows rows,
            Drafts drafts,
            Editing editing,
            Mentions mentions,
            Staff staff,
            Notices notices,
            Notary notary,
            Clock clock) {
        this.acts = acts;
        this.open = open;
        this.rows = rows;
        this.drafts = drafts;
        this.editing = editing;
        this.mentions = mentions;
        this.staff = staff;
        this.notices = notices;
        this.notary = notary;
        this.clock = clock;
    }

    /**
     * All that was said of a draft, in its order, settled or not; nothing for whoever may not read
     * it.
     */
    @Transactional(readOnly = true)
    public List<Annotation> of(DraftId draft, PersonId by) {
        return drafts.mayRead(draft.article(), by) ? rows.of(draft) : List.of();
    }

    /** Who can be spoken to by name about a draft: whoever may read it, at most 200, by name. */
    @Transactional(readOnly = true)
    public List<Person> readers(DraftId draft) {
        return drafts.find(draft).map(Draft::desk).map(mentions::possible).orElseGet(List::of);
    }

    /** Says something of the words at {@code anchor}, or of the draft as a whole. */
    public AnnotationResult comment(
            DraftId id, Optional<Anchor> anchor, String words, PersonId by) {
        return acts.on(
                id,
                Action.ANNOTATE,
                by,
                AnnotationResult.Refused::new,
                draft ->
                        Remark.parse(words)
                                .map(said ->
                                        add(draft, anchor, Optional.empty(), Optional.of(said), by))
                                .orElseGet(() -> new AnnotationResult.WordsNeeded(Remark.LONGEST)));
    }

    /**
     * Proposes {@code replacement} for the words at {@code anchor}, nothing to strike them out;
     * {@code why} may be empty.
     */
    public AnnotationResult suggest(
            DraftId id, Anchor anchor, String replacement, String why, PersonId by) {
        return acts.on(
                id,
                Action.SUGGEST,
                by,
                AnnotationResult.Refused::new,
                draft ->
                        isLine(replacement) && !replacement.equals(anchor.quote())
                                ? suggest(draft, anchor, replacement, why, by)
                                : new AnnotationResult.WordsNeeded(Annotation.LONGEST));
    }

    private AnnotationResult suggest(
            Draft draft, Anchor anchor, String replacement, String why, PersonId by) {
        return why.isBlank() || Remark.parse(why).isPresent()
                ? add(draft, Optional.of(anchor), Optional.of(replacement), Remark.parse(why), by)
                : new AnnotationResult.WordsNeeded(Remark.LONGEST);
    }

    /** What is one line stays one. */
    private static boolean isLine(String replacement) {
        return replacement.length() <= Annotation.LONGEST
                && replacement.chars().noneMatch(Character::isISOControl);
    }

    private AnnotationResult add(
            Draft draft,
            Optional<Anchor> asked,
            Optional<String> replacement,
            Optional<Remark> said,
            PersonId by) {
        if (rows.count(draft.id()) >= MOST) {
            return new AnnotationResult.Full(MOST);
        }
        var lines = draft.content().body().lines();
        var anchor = asked.flatMap(words -> words.in(lines));
        if (asked.isPresent() && anchor.isEmpty()) {
            return new AnnotationResult.NotThere();
        }
        var reviewing = editing.isReviewing(draft, by);
        var id = rows.add(draft.id(), anchor, replacement, reviewing, by, clock.instant());
        said.ifPresent(words -> rows.say(id, words.text(), by, clock.instant()));
        var added = rows.find(id).orElseThrow();
        note(replacement.isPresent() ? Act.SUGGESTION_MADE : Act.ANNOTATION_MADE, added, by);
        said.ifPresent(words -> tell(draft, added, words, by));
        return new AnnotationResult.Kept(added);
    }

    /** Answers in an annotation, settled or not. */
    public AnnotationResult answer(AnnotationId id, String words, PersonId by) {
        return may(
                Action.ANNOTATE,
                id,
                by,
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
        tell(draft, annotation, words, by);
        return kept(annotation);
    }

    /** Who is spoken to hears of it as that; else who had a part in it before. */
    private void tell(Draft draft, Annotation annotation, Remark words, PersonId by) {
        var mentioned = mentions.in(words.text(), draft.desk());
        var others = new HashSet<>(annotation.people());
        others.removeAll(mentioned);
        var what = Map.of("reason", words.text());
        notices.tell(mentioned, Occasion.MENTIONED, draft.id(), by, what);
        notices.tell(Set.copyOf(others), Occasion.ANSWERED, draft.id(), by, what);
    }

    /** Settles a comment (已解决); what is said in it can still be read. */
    public AnnotationResult resolve(AnnotationId id, PersonId by) {
        return may(
                Action.ANNOTATE,
                id,
                by,
                (annotation, _) ->
                        annotation.isOpen() && !annotation.isSuggestion()
                                ? settle(annotation, Outcome.RESOLVED, by)
                                : new AnnotationResult.Gone());
    }

    private AnnotationResult settle(Annotation annotation, Outcome how, PersonId by) {
        rows.settle(annotation.id(), Optional.of(new Ending(how, by, clock.instant())));
        note(Act.ANNOTATION_RESOLVED, annotation, by);
        return kept(annotation);
    }

    /** Lets one stand open again that was settled, as if it had not been. */
    public AnnotationResult reopen(AnnotationId id, PersonId by) {
        return open.on(
                id,
                AnnotationResult.Gone::new,
                (annotation, _) ->
                        may(
                                annotation.isSuggestion() ? Action.SUGGEST : Action.ANNOTATE,
                                id,
                                by,
                                (settled, _) ->
                                        settled.isOpen()
                                                ? new AnnotationResult.Gone()
                                                : reopen(settled, by)));
    }

    private AnnotationResult reopen(Annotation annotation, PersonId by) {
        rows.settle(annotation.id(), Optional.empty());
        note(Act.ANNOTATION_REOPENED, annotation, by);
        return kept(annotation);
    }

    private AnnotationResult may(
            Action action,
            AnnotationId id,
            PersonId by,
            BiFunction<Annotation, Draft, AnnotationResult> act) {
        return open.on(
                id,
                AnnotationResult.Gone::new,
                (annotation, draft) ->
                        Rights.refusal(action, staff.person(by), Matter.of(draft))
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
