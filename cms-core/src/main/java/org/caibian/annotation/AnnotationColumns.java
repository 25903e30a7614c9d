package org.caibian.annotation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.annotation.Annotation.Ending;
import org.caibian.annotation.Annotation.Instead;
import org.caibian.annotation.Annotation.Outcome;
import org.caibian.annotation.Annotation.Said;
import org.caibian.manuscript.FormLine;
import org.caibian.right.RoundId;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.text.Anchor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How annotations, and what is said in them, stand in the columns of their tables. */
final class AnnotationColumns {
    private AnnotationColumns() {}

    /** Something that was said, with the id of the annotation it was said in. */
    static Map.Entry<Long, Said> said(ResultSet row, int number) throws SQLException {
        return Map.entry(
                row.getLong("annotation"),
                new Said(
                        new PersonId(row.getLong("said_by")),
                        instant(row, "said_at"),
                        row.getString("words")));
    }

    /** The draft an annotation is of. */
    static DraftId draft(ResultSet row) throws SQLException {
        return new DraftId(
                new ArticleId(row.getLong("article")), DraftId.Line.valueOf(row.getString("line")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** An annotation, and what is said in it. */
    static Annotation annotation(ResultSet row, List<Said> said) throws SQLException {
        return new Annotation(
                new AnnotationId(row.getLong("id")),
                draft(row),
                anchor(row),
                Optional.ofNullable(row.getString("chosen")),
                instead(row),
                row.getBoolean("lost"),
                Optional.ofNullable(row.getString("replacement")),
                new PersonId(row.getLong("made_by")),
                instant(row, "made_at"),
                row.getBoolean("reviewing"),
                Optional.ofNullable(row.getObject("returned_by", Long.class)).map(RoundId::new),
                ending(row),
                said);
    }

    private static Optional<Anchor> anchor(ResultSet row) throws SQLException {
        return row.getString("quote") == null
                ? Optional.empty()
                : Optional.of(
                        new Anchor(
                                row.getInt("paragraph"),
                                row.getInt("position"),
                                row.getString("quote"),
                                row.getString("words_before"),
                                row.getString("words_after")));
    }

    private static Optional<Instead> instead(ResultSet row) throws SQLException {
        var line = row.getString("form_line");
        return line == null
                ? Optional.empty()
                : Optional.of(new Instead(FormLine.valueOf(line), row.getString("stood")));
    }

    private static Optional<Ending> ending(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return outcome == null
                ? Optional.empty()
                : Optional.of(
                        new Ending(
                                Outcome.valueOf(outcome),
                                new PersonId(row.getLong("settled_by")),
                                instant(row, "settled_at"),
                                Optional.ofNullable(
                                        row.getObject("settled_version", Integer.class))));
    }

    /** A statement with where the words stand. */
    static JdbcClient.StatementSpec anchored(
            JdbcClient.StatementSpec sql, Optional<Anchor> anchor) {
        return sql.param("paragraph", anchor.map(Anchor::line).orElse(null), Types.INTEGER)
                .param("position", anchor.map(Anchor::at).orElse(null), Types.INTEGER)
                .param("quote", anchor.map(Anchor::quote).orElse(null), Types.VARCHAR)
                .param("before", anchor.map(Anchor::before).orElse(null), Types.VARCHAR)
                .param("after", anchor.map(Anchor::after).orElse(null), Types.VARCHAR);
    }
}
