package org.caibian.publication;

import org.caibian.article.Chains;
import org.caibian.shared.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follows the links between what was released, whether readers still have it or not. */
@Component
class ChainRows implements Chains {

    private final JdbcClient jdbc;

    ChainRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean wasReleased(ArticleId article) {
        return jdbc.sql("select exists (select from publication where article = :id)")
                .param("id", article.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean leadsBack(ArticleId older, ArticleId article) {
        return jdbc.sql(
                        """
                        with recursive older (article) as (
                          select cast(:older as bigint)
                          union
                          select p.continues from older join publication p on p.article = older.article
                          where p.continues is not null
                        )
                        select exists (select from older where article = :id)
                        """)
                .param("older", older.value())
                .param("id", article.value())
                .query(Boolean.class)
                .single();
    }
}
