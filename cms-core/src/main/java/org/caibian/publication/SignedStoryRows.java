package org.caibian.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the view of live stories and their signers. */
@Component
class SignedStoryRows {

    private static final String SELECT =
            """
            select article, number, headline, revision, least_seals, signers,
                   responsible_editor_id, released_at, flaws
            from live_story_signers
            """;

    private final JdbcClient jdbc;

    SignedStoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SignedStory> after(ArticleId article, int limit) {
        return jdbc.sql(SELECT + "where article > :article order by article limit :limit")
                .param("article", article.value())
                .param("limit", limit)
                .query(SignedStoryRows::story)
                .list();
    }

    List<SignedStory> exceptions(int limit) {
        return jdbc.sql(SELECT + "where flaws <> '{}' order by article limit :limit")
                .param("limit", limit)
                .query(SignedStoryRows::story)
                .list();
    }

    private static SignedStory story(ResultSet row, int number) throws SQLException {
        return new SignedStory(
                new ArticleId(row.getLong("article")),
                row.getString("number"),
                row.getString("headline"),
                row.getInt("revision"),
                row.getInt("least_seals"),
                Arrays.stream((Long[]) row.getArray("signers").getArray())
                        .map(PersonId::new)
                        .toList(),
                new PersonId(row.getLong("responsible_editor_id")),
                Instants.of(row, "released_at"),
                Arrays.stream((String[]) row.getArray("flaws").getArray())
                        .map(SignedStory.Flaw::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
