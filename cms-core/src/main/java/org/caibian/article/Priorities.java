package org.caibian.article;

import java.time.Clock;
import java.util.Map;
import org.caibian.ledger.Act;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saying how pressing an article is, at any time before its release; no seal covers that. */
@Component
@Transactional
public class Priorities {

    private final ArticleRows articles;
    private final DraftRows drafts;
    private final QueueRows queue;
    private final Staff staff;
    private final Notary notary;
    private final Clock clock;

    Priorities(
            ArticleRows articles,
            DraftRows drafts,
            QueueRows queue,
            Staff staff,
            Notary notary,
            Clock clock) {
        this.articles = articles;
        this.drafts = drafts;
        this.queue = queue;
        this.staff = staff;
        this.notary = notary;
        this.clock = clock;
    }

    /** Gives an article a priority; the step that waits moves in its queue at once. */
    public PriorityResult give(DraftId id, Priority priority, PersonId by) {
        articles.lock(id.article());
        var found = drafts.find(id);
        if (found.isEmpty()) {
            return new PriorityResult.Refused(Refusal.NOT_FOUND);
        }
        var draft = found.get();
        var refusal = Rights.refusal(Action.PRIORITISE, staff.person(by), Matter.of(draft));
        if (refusal.isPresent()) {
            return new PriorityResult.Refused(refusal.get());
        }
        if (draft.priority() != priority) {
            queue.setPriority(id.article(), priority, clock.instant());
            notary.note(
                    Act.PRIORITY_GIVEN,
                    by,
                    id,
                    Map.of("from", draft.priority().name(), "priority", priority.name()));
        }
        return new PriorityResult.Given(priority);
    }
}
