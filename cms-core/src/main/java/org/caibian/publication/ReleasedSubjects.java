package org.caibian.publication;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.manuscript.Label;
import org.caibian.subject.TagId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The topics and tags readers know of: those that a live story carries, under the names that were
 * released with it, or that of what it was merged into. What the newsroom has of them besides may
 * tell what it is working on.
 */
@Component
@Transactional(readOnly = true)
public class ReleasedSubjects {

    private final ReleasedSubjectRows rows;
    private final UnderSubjectRows under;

    ReleasedSubjects(ReleasedSubjectRows rows, UnderSubjectRows under) {
        this.rows = rows;
        this.under = under;
    }

    /** The topic at that address, or what it was merged into, which has an address of its own. */
    public Optional<Label> topic(String slug) {
        return rows.topic(slug);
    }

    /**
     * Topics in the house's order, from that place of it on, at most {@code limit}; none that was
     * put aside. Places are counted among these alone, so that they tell nothing of the others.
     */
    public List<Label> topics(int from, int limit) {
        return rows.topics(from, limit);
    }

    /** How many topics that list has. */
    public int countTopics() {
        return rows.countTopics();
    }

    /** The tag of exactly that name, or what it was merged into. */
    public Optional<Label> tag(String name) {
        return rows.tag(name);
    }

    /** How many live stories each of these tags has; one that has none is left out. */
    public Map<TagId, Long> stories(Collection<TagId> tags) {
        return tags.isEmpty() ? Map.of() : under.live(tags);
    }
}
