package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.caibian.shared.Sha256;

/** The database of a house that is killed again and again, read past the program. */
final class StoredStories {

    /** One statement, so that all of it was true at one moment. */
    private static final String STORIES =
            """
            select a.id, p.headline, p.standing, p.released_at, d.stage,
                   (select count(*) from newsroom.ledger l
                    where l.article = a.id and l.act = 'RELEASED') as releases,
                   (select cast(l.details ->> 'at' as timestamptz) from newsroom.ledger l
                    where l.article = a.id and l.act = 'SCHEDULED'
                    order by l.number desc limit 1) as due,
                   exists (select from newsroom.plan where plan.article = a.id) as planned,
                   exists (select from newsroom.timer t
                           where t.kind = 'RELEASE' and t.subject = a.id) as timed
            from newsroom.article a
            left join newsroom.publication p on p.article = a.id
            left join newsroom.draft d on d.article = a.id
            """;

    private static final String TOKEN =
            """
            insert into newsroom.api_token (hash, person, made_at, expires_at)
            select ?, id, now(), now() + interval '30 days' from newsroom.person where account = ?
            """;

    private final KeptDatabase database;

    StoredStories(Path data) {
        database = new KeptDatabase(data);
    }

    /** By article. */
    Map<Long, StoredStory> read() throws IOException, SQLException {
        var all = new HashMap<Long, StoredStory>();
        try (var connection = database.connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(STORIES)) {
            while (rows.next()) {
                all.put(rows.getLong("id"), story(rows));
            }
        }
        return all;
    }

    private static StoredStory story(ResultSet row) throws SQLException {
        return new StoredStory(
                Optional.ofNullable(row.getString("headline")),
                Optional.ofNullable(row.getString("standing")),
                instant(row, "released_at"),
                Optional.ofNullable(row.getString("stage")),
                row.getInt("releases"),
                instant(row, "due"),
                row.getBoolean("planned"),
                row.getBoolean("timed"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    /** Made past the launcher, whose own start is not what is played here. */
    Map<String, String> tokens() throws IOException, SQLException {
        var tokens = new HashMap<String, String>();
        try (var connection = database.connection();
                var statement = connection.prepareStatement(TOKEN)) {
            for (var person : NewsroomAtWork.people()) {
                var secret = "caibian_" + person + "-".repeat(43 - person.length());
                statement.setString(1, Sha256.hex(secret.getBytes(StandardCharsets.UTF_8)));
                statement.setString(2, person);
                assertThat(statement.executeUpdate()).isEqualTo(1);
                tokens.put(person, secret);
            }
        }
        return tokens;
    }
}
