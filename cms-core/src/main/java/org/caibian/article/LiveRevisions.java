package org.caibian.article;

import java.util.Optional;
import org.caibian.shared.ArticleId;

/** Which revisions readers have now; known where stories are kept. */
public interface LiveRevisions {

    /** The revision readers have of that article; empty where they have none. */
    Optional<Integer> of(ArticleId article);
}
