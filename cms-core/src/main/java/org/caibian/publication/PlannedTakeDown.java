package org.caibian.publication;

import java.time.Instant;
import java.util.Map;
import org.caibian.article.ArticleChanged;
import org.caibian.article.Articles;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.shared.ArticleId;
import org.caibian.timer.TimerKind;
import org.caibian.timer.Waking;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes a story from readers when its planned end has come; where they do not have it, there is
 * nothing to end, and it is held back from them until somebody moves the end or lets it go.
 */
@Component
class PlannedTakeDown implements Waking {

    private final Articles articles;
    private final StoryRows stories;
    private final TakeDownRows rows;
    private final TakingBack takingBack;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    PlannedTakeDown(
            Articles articles,
            StoryRows stories,
            TakeDownRows rows,
            TakingBack takingBack,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.articles = articles;
        this.stories = stories;
        this.rows = rows;
        this.takingBack = takingBack;
        this.ledger = ledger;
        this.events = events;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.TAKE_DOWN;
    }

    @Override
    public void wake(long subject, Instant now) {
        var article = new ArticleId(subject);
        articles.lock(article);
        rows.find(article).filter(planned -> !planned.at().at().isAfter(now)).ifPresent(this::end);
    }

    private void end(TakeDown planned) {
        if (stories.standing(planned.article()) instanceof Standing.Live(var revision, var _)) {
            takingBack.end(planned, revision);
        } else {
            ledger.write(Act.TAKE_DOWN_PASSED, planned.article(), Map.of());
            events.publishEvent(new ArticleChanged(planned.article()));
        }
    }
}
