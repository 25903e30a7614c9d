package org.caibian.article;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers the number an article keeps through its whole life (稿号). */
@Component
@Transactional(readOnly = true)
public class ArticleNumbers {

    private final ArticleNumberRows rows;

    ArticleNumbers(ArticleNumberRows rows) {
        this.rows = rows;
    }

    /** The numbers of those of these articles there are. */
    public Map<ArticleId, String> of(Collection<ArticleId> articles) {
        return articles.isEmpty() ? Map.of() : rows.of(articles);
    }

    /** The article of that number, however its letters are written. */
    public Optional<ArticleId> find(String number) {
        return rows.find(number.strip());
    }
}
