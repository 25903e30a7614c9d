package org.caibian.article;

import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;

/**
 * Something about an article changed; what, whoever wants to know reads again. {@code savedBy} is
 * there where it was no more than its writer's words being saved, as happens every other second
 * while somebody writes.
 */
public record ArticleChanged(ArticleId article, Optional<PersonId> savedBy) {

    /** More than a save. */
    public ArticleChanged(ArticleId article) {
        this(article, Optional.empty());
    }

    /** Whether more happened than that words were saved. */
    public boolean isAct() {
        return savedBy.isEmpty();
    }
}
