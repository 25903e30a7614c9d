package org.caibian.annotation;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.caibian.manuscript.FormLine;
import org.caibian.shared.DraftId;
import org.caibian.text.Anchor;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the words stand that annotations are about, in the table of these. */
@Component
class AnnotationPlaceRows {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    AnnotationPlaceRows(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Those about some words that nobody has settled, without what is said in them. */
    List<Annotation> openAtWords(DraftId draft) {
        return of(
                        """
                        select * from annotation
                        where article = :article and line = :line
                          and quote is not null and outcome is null
                        order by id
                        """,
                        draft)
                .query((row, _) -> AnnotationColumns.annotation(row, List.of()))
                .list();
    }

    /** For lines of the form it is told which suggestions are for others than stand there now. */
    void loseAtLines(DraftId draft, FormLine line, String words) {
        of(
                        """
                        update annotation set lost = (stood <> :words)
                        where article = :article and line = :line and form_line = :formLine
                          and outcome is null and lost = (stood = :words)
                        """,
                        draft)
                .param("formLine", line.name())
                .param("words", words)
                .update();
    }

    /**
     * Where the words of one stand now, or {@code lost}, where they stood last; {@code replacement}
     * is what it proposes for them from now on, where that is told otherwise.
     */
    record Place(AnnotationId id, Anchor anchor, Optional<String> replacement, boolean lost) {}

    void move(List<Place> places) {
        batches.batchUpdate(
                """
                update annotation set lost = :lost, paragraph = :paragraph, position = :position,
                    quote = :quote, words_before = :before, words_after = :after,
                    replacement = coalesce(:replacement, replacement)
                where id = :id
                """,
                places.stream()
                        .map(each ->
                                new MapSqlParameterSource("id", each.id().value())
                                        .addValue("lost", each.lost())
                                        .addValue("paragraph", each.anchor().line())
                                        .addValue("position", each.anchor().at())
                                        .addValue("quote", each.anchor().quote())
                                        .addValue("before", each.anchor().before())
                                        .addValue("after", each.anchor().after())
                                        .addValue(
                                                "replacement",
                                                each.replacement().orElse(null),
                                                Types.VARCHAR))
                        .toArray(SqlParameterSource[]::new));
    }

    private JdbcClient.StatementSpec of(String sql, DraftId draft) {
        return jdbc.sql(sql)
                .param("article", draft.article().value())
                .param("line", draft.line().name());
    }
}
