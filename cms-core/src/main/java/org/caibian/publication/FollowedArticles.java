package org.caibian.publication;

import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers what somebody is responsible editor of (我负责的稿件), from the first claim on and wherever it
 * is now, readers included.
 */
@Component
@Transactional(readOnly = true)
public class FollowedArticles {

    private final FollowedArticleRows rows;

    FollowedArticles(FollowedArticleRows rows) {
        this.rows = rows;
    }

    /** What {@code editor} answers for, the article begun last first, after {@code from}. */
    public Slice<FollowedArticle> of(PersonId editor, Keyset from, int limit) {
        return rows.of(editor, from, limit);
    }
}
