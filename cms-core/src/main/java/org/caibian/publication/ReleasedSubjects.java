package org.caibian.publication;

import java.util.List;
import java.util.Optional;
import org.caibian.article.Label;
import org.caibian.subject.TagId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The topics and tags readers know of: those that a live story carries, under the names that were
 * released with it. What the newsroom has of them besides may tell what it is working on.
 */
@Component
@Transactional(readOnly = true)
public class ReleasedSubjects {

    private final ReleasedSubjectRows rows;

    ReleasedSubjects(ReleasedSubjectRows rows) {
        this.rows = rows;
    }

    /** The topic at that address. */
    public Optional<Label> topic(String slug) {
        return rows.topic(slug);
    }

    /** The newest topics first, at most {@code limit}. */
    public List<Label> topics(int limit) {
        return rows.topics(limit);
    }

    /** The tag of exactly that name. */
    public Optional<TagId> tag(String name) {
        return rows.tag(name);
    }
}
