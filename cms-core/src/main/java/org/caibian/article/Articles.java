package org.caibian.article;

import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Articles for who acts on them elsewhere in the house: every act locks its article first. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Articles {

    private final ArticleRows rows;

    Articles(ArticleRows rows) {
        this.rows = rows;
    }

    /** Takes an article for this transaction, and gives its desk; empty where there is none. */
    public Optional<DeskId> lock(ArticleId article) {
        return rows.lock(article);
    }
}
