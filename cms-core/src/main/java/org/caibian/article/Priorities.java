package org.caibian.article;

import java.time.Clock;
import java.util.Map;
import org.caibian.ledger.Act;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saying how pressing an article is, at any time before its release; no seal covers that. */
@Component
@Transactional
public class Priorities {

    private final DraftActs acts;
    private final QueueRows queue;
    private final Notary notary;
    private final Clock clock;

    Priorities(DraftActs acts, QueueRows queue, Notary notary, Clock clock) {
        this.acts = acts;
        this.queue = queue;
        this.notary = notary;
        this.clock = clock;
    }

    /** Gives an article a priority; the step that waits moves in its queue at once. */
    public PriorityResult give(DraftId id, Priority priority, PersonId by) {
        return acts.on(
                id,
                Action.PRIORITISE,
                by,
                PriorityResult.Refused::new,
                draft -> give(draft, priority, by));
    }

    private PriorityResult give(Draft draft, Priority priority, PersonId by) {
        if (draft.priority() != priority) {
            queue.setPriority(draft.article(), priority, clock.instant());
            notary.note(
                    Act.PRIORITY_GIVEN,
                    by,
                    draft.id(),
                    Map.of("from", draft.priority().name(), "priority", priority.name()));
        }
        return new PriorityResult.Given(priority);
    }
}
