package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a house has kept of a draft: its words, those that wait beside it, and what was said of it.
 */
final class StoredWords {
    private static final String WORDS =
            """
            select cast(content as text) from newsroom.draft where article = ?
            union all
            select cast(words as text) from newsroom.branch where article = ?
            union all
            select said.words from newsroom.annotation_said said
            join newsroom.annotation on annotation.id = said.annotation where article = ?
            """;

    private static final String SESSIONS =
            """
            delete from newsroom.desk_session
            where person = (select id from newsroom.person where account = ?)
            """;

    private final KeptDatabase database;

    StoredWords(Path data) {
        database = new KeptDatabase(data);
    }

    /** Each text by itself, the draft's first. */
    List<String> of(long article) throws IOException, SQLException {
        try (var connection = database.connection();
                var statement = connection.prepareStatement(WORDS)) {
            statement.setLong(1, article);
            statement.setLong(2, article);
            statement.setLong(3, article);
            var all = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(rows.getString(1));
                }
            }
            return all;
        }
    }

    /** As whoever ends them from another device: each is over at its next request. */
    void endSessions(String account) throws IOException, SQLException {
        try (var connection = database.connection();
                var statement = connection.prepareStatement(SESSIONS)) {
            statement.setString(1, account);
            assertThat(statement.executeUpdate()).isPositive();
        }
    }
}
