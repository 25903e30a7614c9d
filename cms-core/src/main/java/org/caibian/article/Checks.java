package org.caibian.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caibian.media.Pictures;
import org.caibian.shared.ArticleId;
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
    private final Chains chains;

    Checks(Sources sources, Pictures pictures, Chains chains) {
        this.sources = sources;
        this.pictures = pictures;
        this.chains = chains;
    }

    /**
     * Everything that keeps {@code content} of that article from review or release on {@code day};
     * empty when nothing does.
     */
    public List<Problem> blocking(ArticleId article, Content content, LocalDate day) {
        var problems = new ArrayList<Problem>();
        require(!content.headline().isMissing(), Problem.Field.HEADLINE, problems);
        require(!content.body().isBlank(), Problem.Field.BODY, problems);
        require(content.section().isPresent(), Problem.Field.SECTION, problems);
        require(content.source().isPresent(), Problem.Field.SOURCE, problems);
        content.source().ifPresent(label -> listed(label, day, problems));
        if (content.kind() == Kind.REPRINT) {
            require(!content.originalTitle().isEmpty(), Problem.Field.ORIGINAL_TITLE, problems);
            require(!content.originalAuthor().isEmpty(), Problem.Field.ORIGINAL_AUTHOR, problems);
        }
        content.picture().ifPresent(picture -> licensed(picture, day, problems));
        if (content.continues().filter(older -> chains.leadsBack(older, article)).isPresent()) {
            problems.add(new Problem(Problem.Field.CONTINUES, Problem.Fault.CIRCULAR, 0));
        }
        return List.copyOf(problems);
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

    private static void require(boolean filled, Problem.Field field, List<Problem> problems) {
        if (!filled) {
            problems.add(Problem.missing(field));
        }
    }
}
