package org.caibian.ui.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.article.Content;
import org.caibian.article.Draft;
import org.caibian.article.Refusal;
import org.caibian.article.ReviewTask;
import org.caibian.article.Revision;
import org.caibian.article.Round;
import org.caibian.article.RoundStep;
import org.caibian.article.Seal;
import org.caibian.article.Stage;
import org.caibian.ledger.Entry;
import org.caibian.publication.Story;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.workflow.RoutePlan;

/** All the desk knows of one article at one moment, as one person may see it. */
public record ArticleFile(
        ArticleId article,
        Optional<Draft> draft,
        Optional<Story> story,
        RoutePlan plan,
        Optional<Round> round,
        List<Seal> seals,
        List<Revision> revisions,
        List<Entry> ledger,
        Optional<ReviewTask> task,
        Optional<Refusal> toDecide,
        boolean mayReassign,
        Map<PersonId, String> names) {

    /** Somebody's real name, or a dash where nobody is meant. */
    public String name(PersonId person) {
        return names.getOrDefault(person, "—");
    }

    /** What stands on the draft, where there is one. */
    Optional<Content> content() {
        return draft.map(Draft::content);
    }

    /** The headline of the draft, else of what readers have. */
    Optional<String> headline() {
        return content()
                .map(content -> content.headline().text())
                .or(() -> story.map(Story::headline))
                .filter(text -> !text.isEmpty());
    }

    /** How long the body is, as newsrooms count. */
    int characters() {
        return content()
                .map(content -> content.body().characters())
                .or(() -> story.map(live -> printed(live.bodyText())))
                .orElse(0);
    }

    private static int printed(String text) {
        return (int) text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    }

    boolean isDrafting() {
        return draft.map(Draft::stage).filter(Stage.Drafting.class::isInstance).isPresent();
    }

    /** Whether the latest round gave this draft back to its writers. */
    Optional<String> returned() {
        return isDrafting() ? round.flatMap(ArticleFile::reason) : Optional.empty();
    }

    private static Optional<String> reason(Round round) {
        return round.steps().stream()
                .filter(step ->
                        step.outcome().filter(o -> o == RoundStep.Outcome.RETURNED).isPresent())
                .map(RoundStep::remark)
                .findFirst();
    }
}
