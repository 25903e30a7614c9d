package org.caibian.article;

import org.caibian.shared.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what queues keep beside each open step: the kind and priority its article has now. */
@Component
class QueueRows {

    private final JdbcClient jdbc;

    QueueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void setPriority(ArticleId article, Priority priority) {
        jdbc.sql("update article set priority = :priority where id = :article")
                .param("priority", priority.name())
                .param("article", article.value())
                .update();
        requeue(article);
    }

    /** Lets the open steps of an article queue as what it has become. */
    void requeue(ArticleId article) {
        jdbc.sql(
                        """
                        update round_step s set kind = d.kind, priority = a.priority
                        from draft d join article a on a.id = d.article
                        where d.article = :article and d.line = 'MAIN'
                        and s.round = d.round and s.decided_at is null
                        """)
                .param("article", article.value())
                .update();
    }
}
