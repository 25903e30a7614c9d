package org.caibian.article;

/** What came of saying how pressing an article is. */
public sealed interface PriorityResult {
    /** The article has this priority, in the queues too. */
    record Given(Priority priority) implements PriorityResult {}

    /** This person may not, or readers have the article already. */
    record Refused(Refusal why) implements PriorityResult {}
}
