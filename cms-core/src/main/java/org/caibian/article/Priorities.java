package org.caibian.article;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.ledger.Act;
import org.caibian.right.Action;
import org.caibian.rule.Priority;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
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

    /**
     * Gives an article a priority in place of the one {@code seen}; the step that waits moves in
     * its queue at once.
     */
    public PriorityResult give(DraftId id, Seen<Priority> seen, Priority priority, PersonId by) {
        return acts.on(
                id,
                Action.PRIORITISE,
                by,
                PriorityResult.Refused::new,
                draft ->
                        seen.stands(Optional.of(draft.priority()))
                                ? give(draft, priority, by)
                                : new PriorityResult.Outdated(
                                        draft.priority(),
                                        notary.last(id, Set.of(Act.PRIORITY_GIVEN))));
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
