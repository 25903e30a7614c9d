package org.caibian.article;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caibian.shared.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the numbers of articles. */
@Component
class ArticleNumberRows {

    private final JdbcClient jdbc;

    ArticleNumberRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<ArticleId, String> of(Collection<ArticleId> articles) {
        return jdbc
                .sql("select id, number from article where id in (:ids)")
                .param("ids", articles.stream().map(ArticleId::value).toList())
                .query((row, n) ->
                        Map.entry(new ArticleId(row.getLong("id")), row.getString("number")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<ArticleId> find(String number) {
        return jdbc.sql("select id from article where number = :number")
                .param("number", number.toUpperCase(Locale.ROOT))
                .query(Long.class)
                .optional()
                .map(ArticleId::new);
    }
}
