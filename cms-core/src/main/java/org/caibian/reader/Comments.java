package org.caibian.reader;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caibian.shared.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What readers said under stories. */
@Component
@Transactional(readOnly = true)
public class Comments {

    private final JdbcClient jdbc;

    Comments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest comments under an article, newest first, at most {@code limit}. */
    public List<Comment> newest(ArticleId article, int limit) {
        return jdbc.sql(
                        """
                        select id, screen_name, words, said_at, agreed, answers, by_author
                        from comment where article = :article
                        order by said_at desc, id desc limit :limit
                        """)
                .param("article", article.value())
                .param("limit", limit)
                .query((row, n) ->
                        new Comment(
                                row.getLong("id"),
                                row.getString("screen_name"),
                                row.getString("words"),
                                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                                row.getInt("agreed"),
                                Optional.ofNullable(row.getObject("answers", Long.class)),
                                row.getBoolean("by_author")))
                .list();
    }

    /** How many comments each of these articles has; one without any is left out. */
    public Map<ArticleId, Integer> counts(Collection<ArticleId> articles) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select article, comments from comment_count where article in (:ids)")
                .param("ids", articles.stream().map(ArticleId::value).toList())
                .query((row, n) -> Map.entry(new ArticleId(row.getLong(1)), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
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
        long id =
                jdbc.sql(
                                """
                                insert into comment
                                  (article, screen_name, words, said_at, agreed, answers, by_author)
                                values
                                  (:article, :name, :words, :at, :agreed, :answers, :byAuthor)
                                returning id
                                """)
                        .param("article", article.value())
                        .param("name", screenName)
                        .param("words", words)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("agreed", agreed)
                        .param("answers", answers.orElse(null))
                        .param("byAuthor", byAuthor)
                        .query(Long.class)
                        .single();
        jdbc.sql(
                        """
                        insert into comment_count as c (article, comments) values (:article, 1)
                        on conflict (article) do update set comments = c.comments + 1
                        """)
                .param("article", article.value())
                .update();
        return id;
    }
}
