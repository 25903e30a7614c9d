package org.caibian.reader;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What readers said under stories. */
@Component
@Transactional(readOnly = true)
public class Comments {

    private final CommentRows rows;

    Comments(CommentRows rows) {
        this.rows = rows;
    }

    /** The newest comments under an article, newest first, at most {@code limit}. */
    public List<Comment> newest(ArticleId article, int limit) {
        return rows.newest(article, limit);
    }

    /** How many comments each of these articles has; one without any is left out. */
    public Map<ArticleId, Integer> counts(Collection<ArticleId> articles) {
        return articles.isEmpty() ? Map.of() : rows.counts(articles);
    }

    /**
     * Adds what a reader said; how the reader was let in and the words reviewed is the caller's
     * affair.
     */
    @Transactional
    public long add(
            ArticleId article,
            String screenName,
            String words,
            Instant at,
            int agreed,
            Optional<Long> answers,
            boolean byAuthor) {
        return rows.add(article, screenName, words, at, agreed, answers, byAuthor);
    }
}
