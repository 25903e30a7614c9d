package org.caibian.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;

/** Reads what many tables keep in one form: instants, people, and the draft a row is about. */
final class Columns {

    private Columns() {}

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> instantIfAny(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    static Optional<PersonId> personIfAny(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class)).map(PersonId::new);
    }

    static Set<PersonId> people(ResultSet row, String column) throws SQLException {
        return Stream.of((Long[]) row.getArray(column).getArray())
                .map(PersonId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The draft a row is about; {@code article} names the column of its article. */
    static DraftId draft(ResultSet row, String article) throws SQLException {
        return new DraftId(
                new ArticleId(row.getLong(article)), DraftId.Line.valueOf(row.getString("line")));
    }
}
