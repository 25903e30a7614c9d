package org.caibian.ui.responsible;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.caibian.publication.FollowedArticle;
import org.caibian.publication.Whereabouts;
import org.caibian.publication.Whereabouts.OpenStep;
import org.caibian.ui.parts.InStead;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;

/** Says in people's words where an article is, in whose hands, and since when. */
final class WhereItIs {
    private WhereItIs() {}

    /** The stage, or the open steps by name. */
    static String stage(FollowedArticle article) {
        return switch (article.at()) {
            case Whereabouts.WithWriters(var reason) ->
                    Saying.words(reason.isEmpty() ? "stage.DRAFTING" : "stage.RETURNED");
            case Whereabouts.InReview review when !review.steps().isEmpty() ->
                    joined(review, WhereItIs::step);
            case Whereabouts.InReview _ -> Saying.words("stage.IN_REVIEW");
            case Whereabouts.Approved _ -> Saying.words("stage.APPROVED");
            case Whereabouts.Spiked _ -> Saying.words("stage.SPIKED");
            case Whereabouts.Live _ -> Saying.words("standing.live");
            case Whereabouts.Withdrawn _ -> Saying.words("standing.withdrawn");
        };
    }

    /** Who has it in hand, or why it is where it is; empty where the stage says it all. */
    static String hands(FollowedArticle article) {
        return switch (article.at()) {
            case Whereabouts.WithWriters(var reason) ->
                    reason.isEmpty()
                            ? Saying.words("responsible.writers")
                            : Saying.words("responsible.returned", reason);
            case Whereabouts.InReview review -> joined(review, WhereItIs::holder);
            case Whereabouts.Approved _ -> Saying.words("responsible.approved");
            case Whereabouts.Spiked(var reason) -> reason;
            case Whereabouts.Live _, Whereabouts.Withdrawn _ -> "";
        };
    }

    static String since(FollowedArticle article, Moments moments) {
        return article.at() instanceof Whereabouts.InReview
                ? moments.waited(article.since())
                : moments.ago(article.since());
    }

    /** How the label of the stage is coloured. */
    static String tone(FollowedArticle article) {
        return switch (article.at()) {
            case Whereabouts.WithWriters _ -> "";
            case Whereabouts.InReview _, Whereabouts.Approved _ -> "acc";
            case Whereabouts.Spiked _, Whereabouts.Withdrawn _ -> "fill";
            case Whereabouts.Live _ -> "live";
        };
    }

    static boolean isLive(FollowedArticle article) {
        return article.at() instanceof Whereabouts.Live;
    }

    private static String joined(Whereabouts.InReview review, Function<OpenStep, String> say) {
        return review.steps().stream()
                .map(say)
                .distinct()
                .collect(Collectors.joining(Saying.words("list.comma")));
    }

    private static String step(OpenStep open) {
        var name = Saying.words("step." + open.step());
        return open.askedAgain() ? Saying.words("step.again", name) : name;
    }

    private static String holder(OpenStep open) {
        return open.holder().isEmpty()
                ? Saying.words("queue.unclaimed")
                : InStead.name(open.holder(), open.inSteadOf());
    }
}
