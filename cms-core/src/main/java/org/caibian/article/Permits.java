package org.caibian.article;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Optional;
import org.caibian.article.Matter.Seat;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers “why may I not?” for every act on an article at once; an act itself asks anew. */
@Component
@Transactional(readOnly = true)
public class Permits {

    private final ArticleRows articles;
    private final DraftRows drafts;
    private final OpenSteps openSteps;
    private final ReviewTaskRows tasks;
    private final Standings standings;
    private final Staff staff;
    private final Clock clock;

    Permits(
            ArticleRows articles,
            DraftRows drafts,
            OpenSteps openSteps,
            ReviewTaskRows tasks,
            Standings standings,
            Staff staff,
            Clock clock) {
        this.articles = articles;
        this.drafts = drafts;
        this.openSteps = openSteps;
        this.tasks = tasks;
        this.standings = standings;
        this.staff = staff;
        this.clock = clock;
    }

    /** What {@code who} may do now; of several open steps, with the one they hold or may claim. */
    public Permit of(DraftId id, PersonId who) {
        var person = staff.person(who);
        var matter = matter(id, who);
        var refusals = new EnumMap<Action, Refusal>(Action.class);
        for (var action : Action.values()) {
            Rights.refusal(action, person, matter).ifPresent(why -> refusals.put(action, why));
        }
        return new Permit(refusals);
    }

    private Matter matter(DraftId id, PersonId who) {
        var now = clock.instant();
        var draft =
                drafts.find(id)
                        .map(each -> Matter.of(each).lifting(each.plan().liftProposedBy(now)));
        var seat = tasks.of(id, who).flatMap(this::seat);
        return draft.map(matter -> seat.map(matter::at).orElse(matter))
                .or(() -> articles.find(id.article()).map(Matter::on))
                .orElseGet(Matter::ofTheHouse)
                .with(standings.of(id.article()), standings.toWithdraw(id.article()));
    }

    private Optional<Seat> seat(ReviewTask task) {
        return openSteps
                .find(task.id())
                .map(open -> open.round().seat(open.step(), clock.instant()));
    }
}
