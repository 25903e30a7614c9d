package org.caibian.article;

import org.caibian.shared.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what queues keep beside each open step: the priority its article has now. */
@Component
class QueueRows {

    private final JdbcClient jdbc;

    QueueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives an article its priority; its open steps queue by it at once. */
    void setPriority(ArticleId article, Priority priority) {
        jdbc.sql("update article set priority = :priority where id = :article")
                .param("priority", priority.name())
                .param("article", article.value())
                .update();
        jdbc.sql(
                        """
                        update round_step s set priority = :priority
                        from draft d
                        where d.article = :article and d.line = 'MAIN'
                        and s.round = d.round and s.decided_at is null
                        """)
                .param("priority", priority.name())
                .param("article", article.value())
                .update();
    }
}
