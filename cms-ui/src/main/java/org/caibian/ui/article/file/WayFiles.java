package org.caibian.ui.article.file;

import java.util.List;
import java.util.Optional;
import org.caibian.article.Drafts;
import org.caibian.article.ReviewQueue;
import org.caibian.article.ReviewTask;
import org.caibian.article.Round;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Staff;
import org.caibian.workflow.Reviews;
import org.caibian.workflow.RouteMap;
import org.springframework.stereotype.Component;

/** Gathers how an article goes through its reviews, and how it went before. */
@Component
class WayFiles {
    private final Drafts drafts;
    private final RouteMap routes;
    private final ReviewQueue queue;
    private final Reviews reviews;
    private final ReadBefore readBefore;
    private final Staff staff;

    WayFiles(
            Drafts drafts,
            RouteMap routes,
            ReviewQueue queue,
            Reviews reviews,
            ReadBefore readBefore,
            Staff staff) {
        this.drafts = drafts;
        this.routes = routes;
        this.queue = queue;
        this.reviews = reviews;
        this.readBefore = readBefore;
        this.staff = staff;
    }

    /** For somebody who may not know how it came about. */
    OnItsWay unknown(DraftId id) {
        return OnItsWay.unknown(routes.plan(id));
    }

    OnItsWay of(DraftId id, PersonId me) {
        var round = drafts.latestRound(id);
        var task = queue.of(id, me);
        return new OnItsWay(
                routes.plan(id),
                round,
                round.map(Round::id).map(drafts::seals).orElse(List.of()),
                task,
                Optional.empty(),
                task.filter(this::isStuck).isPresent());
    }

    /** The same while it is reviewed, with what was read of it before. */
    OnItsWay underReview(DraftId id, PersonId me) {
        var way = of(id, me);
        return readBefore.of(way, me).map(way::having).orElse(way);
    }

    private boolean isStuck(ReviewTask task) {
        return task.holder().isEmpty() && reviews.fitFor(task.id()).isEmpty();
    }

    /** The round of that number, as it went. */
    Optional<PastRound> past(DraftId id, int number) {
        return drafts.findRound(id, number)
                .map(round ->
                        new PastRound(
                                round,
                                drafts.seals(round.id()),
                                routes.taken(round).bpmn(),
                                new RealNames(staff.names(round.people()))));
    }
}
