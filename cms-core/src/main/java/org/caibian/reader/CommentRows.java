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

/** The tables of comments and their counts. */
@Component
class CommentRows {

    private final JdbcClient jdbc;

    CommentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Comment> newest(ArticleId article, int limit) {
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

    Map<ArticleId, Integer> counts(Collection<ArticleId> articles) {
        return jdbc
                .sql("select article, comments from comment_count where article in (:ids)")
                .param("ids", articles.stream().map(ArticleId::value).toList())
                .query((row, n) -> Map.entry(new ArticleId(row.getLong(1)), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    long add(
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
