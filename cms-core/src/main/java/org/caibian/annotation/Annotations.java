package org.caibian.annotation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.caibian.article.Draft;
import org.caibian.article.DraftActs;
import org.caibian.article.Drafts;
import org.caibian.article.Editing;
import org.caibian.article.Notary;
import org.caibian.article.Remark;
import org.caibian.ledger.Act;
import org.caibian.manuscript.FormLine;
import org.caibian.right.Action;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.caibian.staff.Typed;
import org.caibian.text.Anchor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saying something of a draft or of words in it (批注), and proposing other words (建议). All of it
 * stands beside the draft: no save, revision or seal knows of it.
 */
@Component
@Transactional
public class Annotations {

    /** So many are made on one draft at most. */
    public static final int MOST = 500;

    private final DraftActs acts;
    private final AnnotationRows rows;
    private final Drafts drafts;
    private final Editing editing;
    private final Mentions mentions;
    private final Notary notary;
    private final Clock clock;

    Annotations(
            DraftActs acts,
            AnnotationRows rows,
            Drafts drafts,
            Editing editing,
            Mentions mentions,
            Notary notary,
            Clock clock) {
        this.acts = acts;
        this.rows = rows;
        this.drafts = drafts;
        this.editing = editing;
        this.mentions = mentions;
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

    /** One of them, for whoever may read its draft. */
    @Transactional(readOnly = true)
    public Optional<Annotation> find(AnnotationId id, PersonId by) {
        return rows.find(id).filter(found -> drafts.mayRead(found.draft().article(), by));
    }

    /**
     * Whom {@code by}, who may read a draft, can speak to by name about it: whoever else may, by
     * what is typed.
     */
    @Transactional(readOnly = true)
    public List<Person> readers(DraftId draft, PersonId by, Typed typed) {
        return drafts.find(draft)
                .filter(found -> drafts.mayRead(found.article(), by))
                .map(found -> mentions.possible(found.desk(), by, typed))
                .orElseGet(List::of);
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
                                        add(
                                                draft,
                                                Place.at(anchor),
                                                Optional.empty(),
                                                Optional.of(said),
                                                by))
                                .orElseGet(() -> new AnnotationResult.WordsNeeded(Remark.LONGEST)));
    }

    /**
     * Proposes {@code replacement} for the words at {@code anchor}, nothing to strike them out, and
     * their line with them where they are all of it; a line end begins a paragraph. {@code why} may
     * be empty.
     */
    public AnnotationResult suggest(
            DraftId id, Anchor anchor, String replacement, String why, PersonId by) {
        return acts.on(
                id,
                Action.SUGGEST,
                by,
                AnnotationResult.Refused::new,
                draft ->
                        isText(replacement) && !replacement.equals(anchor.quote())
                                ? suggest(
                                        draft, Place.at(Optional.of(anchor)), replacement, why, by)
                                : new AnnotationResult.WordsNeeded(Annotation.LONGEST));
    }

    /**
     * Proposes {@code replacement} for what stands in that line of the form, nothing to empty it.
     */
    public AnnotationResult suggest(
            DraftId id, FormLine line, String replacement, String why, PersonId by) {
        var words = replacement.strip();
        return acts.on(
                id,
                Action.SUGGEST,
                by,
                AnnotationResult.Refused::new,
                draft ->
                        line.takes(words) && !words.equals(line.of(draft.content()))
                                ? suggest(draft, Place.of(line, draft), words, why, by)
                                : new AnnotationResult.WordsNeeded(line.longest()));
    }

    private AnnotationResult suggest(
            Draft draft, Place place, String replacement, String why, PersonId by) {
        return why.isBlank() || Remark.parse(why).isPresent()
                ? add(draft, place, Optional.of(replacement), Remark.parse(why), by)
                : new AnnotationResult.WordsNeeded(Remark.LONGEST);
    }

    /** What an annotation is to be about: some words, a line of the form, or neither. */
    private record Place(Optional<Anchor> words, Optional<Annotation.Instead> line) {
        static Place at(Optional<Anchor> words) {
            return new Place(words, Optional.empty());
        }

        static Place of(FormLine line, Draft draft) {
            var stands = new Annotation.Instead(line, line.of(draft.content()));
            return new Place(Optional.empty(), Optional.of(stands));
        }
    }

    private static boolean isText(String replacement) {
        return replacement.length() <= Annotation.LONGEST
                && replacement.chars().noneMatch(c -> c != '\n' && Character.isISOControl(c));
    }

    private AnnotationResult add(
            Draft draft,
            Place asked,
            Optional<String> replacement,
            Optional<Remark> said,
            PersonId by) {
        if (rows.count(draft.id()) >= MOST) {
            return new AnnotationResult.Full(MOST);
        }
        var lines = draft.content().body().lines();
        // While it was written others may have taken the passage out; equal words stand elsewhere.
        var anchor = asked.words().flatMap(words -> words.surelyIn(lines));
        if (asked.words().isPresent() && anchor.isEmpty()) {
            return new AnnotationResult.NotThere();
        }
        var reviewing = editing.isReviewing(draft, by);
        var id =
                rows.add(
                        draft.id(),
                        anchor,
                        asked.line(),
                        replacement,
                        reviewing,
                        by,
                        clock.instant());
        said.ifPresent(words -> rows.say(id, words.text(), by, clock.instant()));
        var added = rows.find(id).orElseThrow();
        notary.note(
                replacement.isPresent() ? Act.SUGGESTION_MADE : Act.ANNOTATION_MADE,
                by,
                draft.id(),
                added.told());
        said.ifPresent(words -> mentions.tell(draft, added, words, by));
        return new AnnotationResult.Kept(added);
    }
}
