package org.caibian.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caibian.media.Pictures;
import org.caibian.shared.DraftId;
import org.caibian.source.Source;
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

    Checks(
            Sources sources,
            Pictures pictures,
            BodyPictures bodyPictures,
            Chains chains,
            Standings standings) {
        this.sources = sources;
        this.pictures = pictures;
        this.bodyPictures = bodyPictures;
        this.chains = chains;
        this.standings = standings;
    }

    /**
     * Everything that keeps a draft's words from review on {@code day}; empty when nothing does.
     */
    public List<Problem> blocking(Draft draft, LocalDate day) {
        return blocking(draft.id(), draft.base(), draft.content(), day);
    }

    /** The same that keeps what is approved from its readers. */
    public List<Problem> blocking(Approval approval, LocalDate day) {
        return blocking(approval.draft(), approval.base(), approval.content(), day);
    }

    private List<Problem> blocking(
            DraftId draft, Optional<Integer> base, Content content, LocalDate day) {
        var problems = new ArrayList<>(unprintable(content, day));
        if (content.continues()
                .filter(older -> chains.leadsBack(older, draft.article()))
                .isPresent()) {
            problems.add(new Problem(Problem.Field.CONTINUES, Problem.Fault.CIRCULAR, 0));
        }
        noted(draft, content, problems);
        base.ifPresent(began -> current(draft, began, problems));
        return List.copyOf(problems);
    }

    private List<Problem> unprintable(Content content, LocalDate day) {
        var problems = new ArrayList<Problem>();
        var form = Form.of(content.kind());
        need(form, Problem.Field.HEADLINE, !content.headline().isMissing(), problems);
        need(form, Problem.Field.BODY, !content.body().isBlank(), problems);
        need(form, Problem.Field.SECTION, content.section().isPresent(), problems);
        need(form, Problem.Field.SOURCE, content.source().isPresent(), problems);
        content.source().ifPresent(label -> listed(label, day, problems));
        need(form, Problem.Field.ORIGINAL_TITLE, !content.originalTitle().isEmpty(), problems);
        need(form, Problem.Field.ORIGINAL_AUTHOR, !content.originalAuthor().isEmpty(), problems);
        content.picture().ifPresent(picture -> licensed(picture, day, problems));
        problems.addAll(bodyPictures.unlicensed(content.body(), day));
        return problems;
    }

    /** A correction tells readers what it puts right; nothing else speaks to them so. */
    private static void noted(DraftId draft, Content content, List<Problem> problems) {
        if (draft.isCorrection()) {
            require(!content.note().isEmpty(), Problem.Field.NOTE, problems);
        } else if (!content.note().isEmpty()) {
            problems.add(new Problem(Problem.Field.NOTE, Problem.Fault.OF_CORRECTIONS, 0));
        }
    }

    /** What was begun on words readers have goes out over those, and over no others. */
    private void current(DraftId draft, int began, List<Problem> problems) {
        var now = standings.revision(draft.article());
        if (now.isEmpty()) {
            problems.add(new Problem(Problem.Field.STORY, Problem.Fault.GONE, 0));
        } else if (now.get() != began) {
            problems.add(new Problem(Problem.Field.STORY, Problem.Fault.BEHIND, 0));
        }
    }

    private void listed(Label label, LocalDate day, List<Problem> problems) {
        var listed =
                sources.find(new SourceId(label.id()))
                        .filter((Source source) -> source.isListedOn(day))
                        .isPresent();
        if (!listed) {
            problems.add(new Problem(Problem.Field.SOURCE, Problem.Fault.NOT_LISTED, 0));
        }
    }

    private void licensed(LeadPicture lead, LocalDate day, List<Problem> problems) {
        if (pictures.find(lead.sha256()).filter(p -> p.mayBePrintedOn(day)).isEmpty()) {
            problems.add(new Problem(Problem.Field.PICTURE, Problem.Fault.RIGHTS_OVER, 0));
        }
    }

    private static void need(
            Form form, Problem.Field field, boolean filled, List<Problem> problems) {
        require(filled || !form.needs(field), field, problems);
    }

    private static void require(boolean filled, Problem.Field field, List<Problem> problems) {
        if (!filled) {
            problems.add(Problem.missing(field));
        }
    }
}
