package org.caibian.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.caibian.article.Approval;
import org.caibian.article.Articles;
import org.caibian.article.Drafts;
import org.caibian.article.Round;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.manuscript.Kind;
import org.caibian.right.Step;
import org.caibian.rule.RoundRule;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.timer.TimerKind;
import org.caibian.timer.Timers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens second looks with the release of a flash, one for each review its round went without, and
 * ends them where readers lose the story or get another: inside the act that does so.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LookingAgain {

    private final SecondLookRows rows;
    private final SecondLookNews news;
    private final Articles articles;
    private final Drafts drafts;
    private final Timers timers;
    private final Ledger ledger;

    LookingAgain(
            SecondLookRows rows,
            SecondLookNews news,
            Articles articles,
            Drafts drafts,
            Timers timers,
            Ledger ledger) {
        this.rows = rows;
        this.news = news;
        this.articles = articles;
        this.drafts = drafts;
        this.timers = timers;
        this.ledger = ledger;
    }

    /** Whatever was open at what readers had before is over. */
    void open(Approval released, Instant at) {
        var article = released.article();
        end(article, at);
        var round = drafts.latestRound(released.draft()).orElseThrow();
        var steps = left(released.content().kind(), round.without());
        if (steps.isEmpty()) {
            return;
        }
        var desk = articles.lock(article).orElseThrow();
        var due = at.plus(SecondLook.TERM);
        steps.forEach(step -> open(released, round, step, desk, at));
        ledger.write(
                Act.SECOND_LOOKS_OPENED,
                article,
                Map.of(
                        "revision", Integer.toString(released.revision()),
                        "due", due.toString()));
    }

    private void open(Approval released, Round round, Step step, DeskId desk, Instant at) {
        var due = at.plus(SecondLook.TERM);
        long id =
                rows.open(released.article(), released.revision(), round.id(), step, desk, at, due);
        timers.set(TimerKind.SECOND_LOOK, id, due);
        news.opened(rows.find(id).orElseThrow());
    }

    void end(ArticleId article, Instant at) {
        rows.end(article, at).forEach(id -> timers.stop(TimerKind.SECOND_LOOK, id));
    }

    /**
     * What would be opened with the release of a draft: as its round goes, or, where none has
     * begun, one begun now under {@code rule}.
     */
    List<Step> foreseen(Approval draft, RoundRule rule) {
        var without =
                draft.isUnderWay()
                        ? drafts.latestRound(draft.draft()).orElseThrow().without()
                        : Step.leftOutBy(rule.reviews());
        return left(draft.content().kind(), without);
    }

    /** A flash that was reviewed like any other story needs none. */
    private static List<Step> left(Kind kind, List<Step> without) {
        return kind == Kind.FLASH ? without : List.of();
    }
}
