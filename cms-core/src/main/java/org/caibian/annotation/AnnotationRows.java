package org.caibian.annotation;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caibian.annotation.Annotation.Ending;
import org.caibian.annotation.Annotation.Instead;
import org.caibian.annotation.Annotation.Said;
import org.caibian.article.Round;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.text.Anchor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of annotations and of what is said in them. */
@Component
class AnnotationRows {

    private final JdbcClient jdbc;

    AnnotationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AnnotationId add(
            DraftId draft,
            Optional<Anchor> anchor,
            Optional<Instead> instead,
            Optional<String> replacement,
            boolean reviewing,
            PersonId by,
            Instant at) {
        return AnnotationColumns.anchored(
                        of(
                                """
                                insert into annotation (article, line, paragraph, position, quote,
                                    chosen, words_before, words_after, form_line, stood,
                                    replacement, reviewing, made_by, made_at)
                                values (:article, :line, :paragraph, :position, :quote,
                                    :quote, :before, :after, :formLine, :stood, :replacement,
                                    :reviewing, :by, :at)
                                returning id
                                """,
                                draft),
                        anchor)
                .param("formLine", instead.map(i -> i.line().name()).orElse(null), Types.VARCHAR)
                .param("stood", instead.map(Instead::words).orElse(null), Types.VARCHAR)
                .param("replacement", replacement.orElse(null), Types.VARCHAR)
                .param("reviewing", reviewing)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new AnnotationId(row.getLong("id")))
                .single();
    }

    void say(AnnotationId id, String words, PersonId by, Instant at) {
        jdbc.sql(
                        """
                        insert into annotation_said (annotation, number, words, said_by, said_at)
                        values (:id, (select count(*) + 1 from annotation_said where annotation = :id),
                                :words, :by, :at)
                        """)
                .param("id", id.value())
                .param("words", words)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All of a draft, in the order they were made. */
    List<Annotation> of(DraftId draft) {
        var said =
                said(
                        of(
                                """
                                select s.annotation, s.words, s.said_by, s.said_at from annotation_said s
                                join annotation a on a.id = s.annotation
                                where a.article = :article and a.line = :line
                                order by s.annotation, s.number
                                """,
                                draft));
        return of(
                        """
                        select * from annotation where article = :article and line = :line order by id
                        """,
                        draft)
                .query((row, _) ->
                        AnnotationColumns.annotation(
                                row, said.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static Map<Long, List<Said>> said(JdbcClient.StatementSpec sql) {
        return sql.query(AnnotationColumns::said).list().stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Optional<Annotation> find(AnnotationId id) {
        var said =
                said(
                        jdbc.sql(
                                        """
                                        select annotation, words, said_by, said_at from annotation_said
                                        where annotation = :id order by number
                                        """)
                                .param("id", id.value()));
        return jdbc.sql("select * from annotation where id = :id")
                .param("id", id.value())
                .query((row, _) ->
                        AnnotationColumns.annotation(row, said.getOrDefault(id.value(), List.of())))
                .optional();
    }

    /** Of which draft it is. */
    Optional<DraftId> draft(AnnotationId id) {
        return jdbc.sql("select article, line from annotation where id = :id")
                .param("id", id.value())
                .query((row, _) -> AnnotationColumns.draft(row))
                .optional();
    }

    int count(DraftId draft) {
        return of(
                        "select count(*) from annotation where article = :article and line = :line",
                        draft)
                .query(Integer.class)
                .single();
    }

    int openSuggestions(DraftId draft) {
        return of(
                        """
                        select count(*) from annotation
                        where article = :article and line = :line
                          and outcome is null and replacement is not null
                        """,
                        draft)
                .query(Integer.class)
                .single();
    }

    void settle(AnnotationId id, Optional<Ending> how) {
        jdbc.sql(
                        """
                        update annotation set outcome = :how, settled_by = :by, settled_at = :at,
                            settled_version = :version
                        where id = :id
                        """)
                .param("id", id.value())
                .param("how", how.map(e -> e.outcome().name()).orElse(null), Types.VARCHAR)
                .param("by", how.map(e -> e.by().value()).orElse(null), Types.BIGINT)
                .param(
                        "at",
                        how.map(e -> e.at().atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("version", how.flatMap(Ending::version).orElse(null), Types.INTEGER)
                .update();
    }

    /** A draft is given back for what {@code by} found in that round and nobody settled. */
    void giveBackFor(Round round, PersonId by) {
        of(
                        """
                        update annotation set returned_by = :round
                        where article = :article and line = :line and outcome is null
                          and made_by = :by and made_at >= :begun
                        """,
                        round.draft())
                .param("round", round.id().value())
                .param("by", by.value())
                .param("begun", round.begunAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec of(String sql, DraftId draft) {
        return jdbc.sql(sql)
                .param("article", draft.article().value())
                .param("line", draft.line().name());
    }
}
