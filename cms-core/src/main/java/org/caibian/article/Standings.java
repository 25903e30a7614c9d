package org.caibian.article;

import org.caibian.shared.ArticleId;

/** What readers have of articles, as far as rights ask for it; known where stories are kept. */
public interface Standings {

    /** The standings by name. */
    enum Name {
        UNPUBLISHED,
        LIVE,
        WITHDRAWN
    }

    Name of(ArticleId article);
}
