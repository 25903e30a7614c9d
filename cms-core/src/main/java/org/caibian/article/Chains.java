package org.caibian.article;

import org.caibian.shared.ArticleId;

/** The chains of updates (续报), as far as readers have had them; known where stories are kept. */
public interface Chains {

    /** Whether readers have a story of that article, or had one. */
    boolean wasReleased(ArticleId article);

    /** Whether {@code older} is {@code article}, or goes on from it by however many links. */
    boolean leadsBack(ArticleId older, ArticleId article);
}
