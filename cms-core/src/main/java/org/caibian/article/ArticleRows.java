package org.caibian.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Desk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of articles: what never changes about them, and the lock under which every act is done.
 */
@Component
class ArticleRows {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private final JdbcClient jdbc;

    ArticleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the article's row for this transaction: of two acts on an article, one waits for the
     * other.
     */
    Optional<DeskId> lock(ArticleId article) {
        return jdbc.sql("select desk from article where id = :id for update")
                .param("id", article.value())
                .query(Long.class)
                .optional()
                .map(DeskId::new);
    }

    /** The desk of an article; empty where there is none of that id. */
    Optional<DeskId> find(ArticleId article) {
        return jdbc.sql("select desk from article where id = :id")
                .param("id", article.value())
                .query(Long.class)
                .optional()
                .map(DeskId::new);
    }

    /** All articles of one desk are another's from now on. */
    void goOver(DeskId from, DeskId into) {
        jdbc.sql("update article set desk = :into where desk = :from")
                .param("from", from.value())
                .param("into", into.value())
                .update();
    }

    /** Names who answers for the article (责任编辑); nobody while that is nobody's. */
    void setResponsible(ArticleId article, Optional<PersonId> editor) {
        jdbc.sql("update article set responsible = :editor where id = :id")
                .param("editor", editor.map(PersonId::value).orElse(null))
                .param("id", article.value())
                .update();
    }

    DeskId desk(ArticleId article) {
        return find(article).orElseThrow();
    }

    ArticleId add(Desk desk, LocalDate day, PersonId by, Instant at) {
        int last =
                jdbc.sql(
                                """
                                insert into article_number as n (desk, day, last)
                                values (:desk, :day, 1)
                                on conflict (desk, day) do update set last = n.last + 1
                                returning last
                                """)
                        .param("desk", desk.id().value())
                        .param("day", day)
                        .query(Integer.class)
                        .single();
        var number = "%s-%s-%03d".formatted(desk.code(), DAY.format(day), last);
        return new ArticleId(
                jdbc.sql(
                                """
                                insert into article (number, desk, created_by, created_at)
                                values (:number, :desk, :by, :at) returning id
                                """)
                        .param("number", number)
                        .param("desk", desk.id().value())
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single());
    }
}
