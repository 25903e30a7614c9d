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
            select a.id, desk.code as desk, p.headline, p.standing, p.section_slug,
                   coalesce(cast(p.tags as text) like '%"' || ? || '"%', false) as tagged,
                   p.released_at, d.stage,
                   (select count(*) from newsroom.ledger l
                    where l.article = a.id and l.act = 'RELEASED') as releases,
                   (select count(*) from newsroom.ledger l
                    where l.article = a.id and l.act in ('WITHDRAWN', 'TAKEN_DOWN')) as ends,
                   greatest(
                     (select cast(l.details ->> 'at' as timestamptz) from newsroom.ledger l
                      where l.article = a.id and l.act = 'SCHEDULED'
                      order by l.number desc limit 1),
                     (select cast(l.details ->> 'at' as timestamptz) from newsroom.ledger l
                      where l.article = a.id and l.act = 'EMBARGO_SET'
                      order by l.number desc limit 1)) as due,
                   (select cast(l.details ->> 'at' as timestamptz) from newsroom.ledger l
                    where l.article = a.id and l.act = 'TAKE_DOWN_SET'
                    order by l.number desc limit 1) as end_due,
                   (select max(w.withdrawn_at) from newsroom.withdrawal w
                    where w.article = a.id and w.planned) as ended_at,
                   exists (select from newsroom.plan where plan.article = a.id) as planned,
                   exists (select from newsroom.timer t
                           where t.kind = 'RELEASE' and t.subject = a.id) as timed,
                   exists (select from newsroom.take_down e where e.article = a.id) as ending,
                   exists (select from newsroom.timer t
                           where t.kind = 'TAKE_DOWN' and t.subject = a.id) as end_timed
            from newsroom.article a
            join newsroom.desk on desk.id = a.desk
            left join newsroom.publication p on p.article = a.id
            left join newsroom.draft d on d.article = a.id and d.line = 'MAIN'
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
                var statement = connection.prepareStatement(STORIES)) {
            statement.setString(1, SoakManuscript.TAG);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.put(rows.getLong("id"), story(rows));
                }
            }
        }
        return all;
    }

    private static StoredStory story(ResultSet row) throws SQLException {
        return new StoredStory(
                row.getString("desk"),
                Optional.ofNullable(row.getString("headline")),
                Optional.ofNullable(row.getString("standing")),
                Optional.ofNullable(row.getString("section_slug")),
                row.getBoolean("tagged"),
                instant(row, "released_at"),
                Optional.ofNullable(row.getString("stage")),
                row.getInt("releases"),
                row.getInt("ends"),
                instant(row, "due"),
                instant(row, "end_due"),
                instant(row, "ended_at"),
                row.getBoolean("planned"),
                row.getBoolean("timed"),
                row.getBoolean("ending"),
                row.getBoolean("end_timed"));
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
