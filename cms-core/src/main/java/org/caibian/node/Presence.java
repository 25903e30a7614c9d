package org.caibian.node;

import java.util.List;
import java.util.UUID;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;

/** Who has an article open on one node; nobody any more where there are no readers. */
public record Presence(UUID node, ArticleId article, List<Reader> readers) {

    public Presence {
        readers = List.copyOf(readers);
    }

    /** One of them, and what they are called. */
    public record Reader(PersonId person, String name) {}
}
