package org.caibian.publication;

import java.util.Optional;
import org.caibian.article.LiveRevisions;
import org.caibian.shared.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which revisions readers have. */
@Component
class LiveRevisionRows implements LiveRevisions {

    private final JdbcClient jdbc;

    LiveRevisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Integer> of(ArticleId article) {
        return jdbc.sql(
                        "select revision from publication where article = :id and standing = 'LIVE'")
                .param("id", article.value())
                .query(Integer.class)
                .optional();
    }
}
