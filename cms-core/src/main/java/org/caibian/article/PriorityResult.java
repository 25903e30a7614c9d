package org.caibian.article;

import java.util.Optional;
import org.caibian.right.Refusal;
import org.caibian.rule.Priority;
import org.caibian.shared.PersonId;

/** What came of saying how pressing an article is. */
public sealed interface PriorityResult {
    /** The article has this priority, in the queues too. */
    record Given(Priority priority) implements PriorityResult {}

    /** Somebody, {@code by}, gave it the priority {@code now} since it was read; it keeps that. */
    record Outdated(Priority now, Optional<PersonId> by) implements PriorityResult {}

    /** This person may not, or readers have the article already. */
    record Refused(Refusal why) implements PriorityResult {}
}
