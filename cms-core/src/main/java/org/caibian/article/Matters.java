package org.caibian.article;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.caibian.right.Action;
import org.caibian.right.Matter;
import org.caibian.right.Matter.Seat;
import org.caibian.right.Rights;
import org.caibian.right.Standings;
import org.caibian.shared.DraftId;
import org.caibian.staff.Person;
import org.springframework.stereotype.Component;

/**
 * Finds what rights are asked about, for one person and a draft, whether it is there now or not.
 */
@Component
class Matters {

    private final ArticleRows articles;
    private final DraftRows drafts;
    private final OpenSteps openSteps;
    private final ReviewTaskRows tasks;
    private final Standings standings;
    private final Clock clock;

    Matters(
            ArticleRows articles,
            DraftRows drafts,
            OpenSteps openSteps,
            ReviewTaskRows tasks,
            Standings standings,
            Clock clock) {
        this.articles = articles;
        this.drafts = drafts;
        this.openSteps = openSteps;
        this.tasks = tasks;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * What each act is asked about: the draft, or what readers have; of several open steps, the one
     * that person holds or may claim, and of several second looks, one they may decide.
     */
    Function<Action, Matter> of(DraftId id, Person who) {
        var matter = matter(id, who);
        var look = matter.is(Standings.Name.LIVE) ? secondLook(id, who).orElse(matter) : matter;
        return action ->
                switch (action) {
                    case CONFIRM_FLASH, PULL_BACK -> look;
                    default -> matter;
                };
    }

    private Matter matter(DraftId id, Person who) {
        var now = clock.instant();
        var draft =
                drafts.find(id).map(each -> each.matter().lifting(each.plan().liftProposedBy(now)));
        var seat = tasks.of(id, who.id()).flatMap(this::seat);
        return draft.map(matter -> seat.map(matter::at).orElse(matter))
                .or(() -> articles.find(id.article()).map(Matter::on))
                .orElseGet(Matter::ofTheHouse)
                .with(standings.of(id.article()), standings.toWithdraw(id.article()));
    }

    private Optional<Matter> secondLook(DraftId id, Person who) {
        var open = standings.secondLooks(id.article());
        return open.stream()
                .filter(look -> Rights.allow(Action.CONFIRM_FLASH, who, look))
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    private Optional<Seat> seat(ReviewTask task) {
        return openSteps
                .find(task.id())
                .map(open -> open.round().seat(open.step(), clock.instant()));
    }
}
