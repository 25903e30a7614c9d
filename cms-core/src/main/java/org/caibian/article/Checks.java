package org.caibian.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caibian.article.Check.Subject;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Form;
import org.caibian.manuscript.Problem;
import org.caibian.manuscript.Problem.Fault;
import org.caibian.manuscript.Problem.Field;
import org.caibian.media.Picture;
import org.caibian.media.Pictures;
import org.caibian.right.Standings;
import org.caibian.shared.DraftId;
import org.caibian.source.SourceId;
import org.caibian.source.Sources;
import org.springframework.stereotype.Component;

/**
 * What an article must have before others are asked to approve it, and again before readers get it.
 */
@Component
public class Checks {

    private final Sources sources;
    private final Pictures pictures;
    private final BodyPictures bodyPictures;
    private final Chains chains;
    private final Standings standings;
    private final RevisionRows revisions;
    private final Kinds kinds;
    private final Margins margins;

    Checks(
            Sources sources,
            Pictures pictures,
            BodyPictures bodyPictures,
            Chains chains,
            Standings standings,
            RevisionRows revisions,
            Kinds kinds,
            Margins margins) {
        this.sources = sources;
        this.pictures = pictures;
        this.bodyPictures = bodyPictures;
        this.chains = chains;
        this.standings = standings;
        this.revisions = revisions;
        this.kinds = kinds;
        this.margins = margins;
    }

    /**
     * Everything that keeps a draft's words from review or a seal on {@code day}; empty when
     * nothing does.
     */
    public List<Problem> blocking(Draft draft, LocalDate day) {
        return Check.problems(of(draft.id(), draft.base(), draft.content(), day));
    }

    /**
     * What is well today and will have run out by {@code day}: whoever chooses that day is told.
     */
    List<Problem> runOut(Content content, LocalDate day) {
        return Check.problems(
                List.of(listed(content, day), licensed(content, day), allLicensed(content, day)));
    }

    /** How many suggestions for it nobody settled; empty where none is open. */
    List<Problem> unsettled(DraftId draft) {
        int open = margins.openSuggestions(draft);
        return open == 0 ? List.of() : List.of(new Problem(Field.SUGGESTIONS, Fault.OPEN, open));
    }

    /** Everything that is asked of what goes to its readers on {@code day}, passed or not. */
    public List<Check> of(Approval approval, LocalDate day) {
        return of(approval.draft(), approval.base(), approval.content(), day);
    }

    private List<Check> of(DraftId draft, Optional<Integer> base, Content content, LocalDate day) {
        var form = Form.of(content.kind());
        return List.of(
                filled(form, Subject.HEADLINE, Field.HEADLINE, !content.headline().isMissing()),
                filled(form, Subject.BODY, Field.BODY, !content.body().isBlank()),
                Check.of(Subject.SUGGESTIONS, unsettled(draft)),
                filled(form, Subject.SECTION, Field.SECTION, content.section().isPresent()),
                filled(form, Subject.SOURCE, Field.SOURCE, content.source().isPresent()),
                listed(content, day),
                filled(
                        form,
                        Subject.ORIGINAL_TITLE,
                        Field.ORIGINAL_TITLE,
                        !content.originalTitle().isEmpty()),
                filled(
                        form,
                        Subject.ORIGINAL_AUTHOR,
                        Field.ORIGINAL_AUTHOR,
                        !content.originalAuthor().isEmpty()),
                licensed(content, day),
                allLicensed(content, day),
                leadingOn(draft, content),
                ofItsStory(draft, base, content),
                noted(draft, content),
                current(draft, base));
    }

    private static Check filled(Form form, Subject subject, Field field, boolean filled) {
        return form.needs(field)
                ? Check.of(subject, filled, Problem.missing(field))
                : Check.notAsked(subject);
    }

    private Check listed(Content content, LocalDate day) {
        return Check.of(
                Subject.SOURCE_LISTED,
                content.source(),
                label -> sources.isListed(new SourceId(label.id()), day),
                new Problem(Field.SOURCE, Fault.NOT_LISTED, 0));
    }

    private Check licensed(Content content, LocalDate day) {
        return Check.of(
                Subject.PICTURE_LICENSED,
                content.picture(),
                lead ->
                        pictures.find(lead.sha256())
                                .filter((Picture picture) -> picture.mayBePrintedOn(day))
                                .isPresent(),
                new Problem(Field.PICTURE, Fault.RIGHTS_OVER, 0));
    }

    private Check allLicensed(Content content, LocalDate day) {
        var subject = Subject.BODY_PICTURES_LICENSED;
        return content.body().pictures().isEmpty()
                ? Check.notAsked(subject)
                : Check.of(subject, bodyPictures.unlicensed(content.body(), day));
    }

    private Check leadingOn(DraftId draft, Content content) {
        return Check.of(
                Subject.CHAIN,
                content.continues(),
                older -> !chains.leadsBack(older, draft.article()),
                new Problem(Field.CONTINUES, Fault.CIRCULAR, 0));
    }

    /** The same words as another kind would go by other rules than its story did. */
    private Check ofItsStory(DraftId draft, Optional<Integer> base, Content content) {
        return Check.of(
                Subject.KIND,
                base.filter(_ -> draft.isCorrection()),
                began -> kinds.of(draft.article(), began) == content.kind(),
                new Problem(Field.KIND, Fault.OF_ITS_STORY, 0));
    }

    /** A correction tells readers what it puts right; nothing else speaks to them so. */
    private Check noted(DraftId draft, Content content) {
        boolean silent = content.note().isEmpty();
        if (draft.isCorrection()) {
            return silent
                    ? Check.of(Subject.NOTE, false, Problem.missing(Field.NOTE))
                    : Check.of(
                            Subject.NOTE,
                            !isWithReaders(draft, content),
                            new Problem(Field.NOTE, Fault.UNCHANGED, 0));
        }
        return silent
                ? Check.notAsked(Subject.NOTE)
                : Check.of(Subject.NOTE, false, new Problem(Field.NOTE, Fault.OF_CORRECTIONS, 0));
    }

    /** Whether readers have the very words, the note to them too. */
    private boolean isWithReaders(DraftId draft, Content content) {
        return standings
                .revision(draft.article())
                .flatMap(number -> revisions.find(draft.article(), number))
                .map(Revision::hash)
                .filter(content.hash()::equals)
                .isPresent();
    }

    /** What was begun on words readers have goes out over those, and over no others. */
    private Check current(DraftId draft, Optional<Integer> base) {
        if (base.isEmpty()) {
            return Check.notAsked(Subject.STORY);
        }
        var now = standings.revision(draft.article());
        return Check.of(
                Subject.STORY,
                now.equals(base),
                new Problem(Field.STORY, now.isEmpty() ? Fault.GONE : Fault.BEHIND, 0));
    }
}
