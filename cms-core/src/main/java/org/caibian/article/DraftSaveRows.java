package org.caibian.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.difference.Handover;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.ContentJson;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The journal of the saves of drafts, which outlives them; no save in it is a revision. */
@Component
class DraftSaveRows {

    private final JdbcClient jdbc;

    DraftSaveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The statement that does {@code write} to the words of a draft and journals them with it. */
    static String journaled(String write) {
        return """
        with draft_saved as (
          %s
          returning article, line, version, content, hash, saved_by, saved_at)
        insert into draft_save (article, line, version, content, hash, saved_by, saved_at)
        select * from draft_saved
        """
                .formatted(write);
    }

    /** What was saved as that version of a draft. */
    Optional<Content> content(DraftId draft, int version) {
        return jdbc.sql(
                        """
                        select content from draft_save
                        where article = :article and line = :line and version = :version
                        """)
                .param("article", draft.article().value())
                .param("line", draft.line().name())
                .param("version", version)
                .query(String.class)
                .optional()
                .map(ContentJson::read);
    }

    /** Whose words that save took over, where they are not of whoever saved them. */
    void credit(DraftId draft, int version, PersonId writer) {
        jdbc.sql(
                        """
                        update draft_save set words_of = :writer
                        where article = :article and line = :line and version = :version
                          and saved_by <> :writer
                        """)
                .param("article", draft.article().value())
                .param("line", draft.line().name())
                .param("version", version)
                .param("writer", writer.value())
                .update();
    }

    /** The latest save of certain words. */
    record Found(String hash, int version) {}

    /** Where each of these texts was saved last on a draft, up to {@code until}. */
    List<Found> latest(Trail.Spot until, List<String> hashes) {
        return hashes.isEmpty()
                ? List.of()
                : at(
                                """
                                select hash, max(version) as version from draft_save
                                where article = :article and line = :line and version <= :until
                                  and hash in (:hashes)
                                group by hash
                                """,
                                until)
                        .param("hashes", hashes)
                        .query((row, _) -> new Found(row.getString("hash"), row.getInt("version")))
                        .list();
    }

    /** Whether a draft ever said one of these texts, given up and begun anew or not. */
    boolean has(DraftId draft, Set<String> hashes) {
        return jdbc.sql(
                        """
                        select exists (select from draft_save
                                       where article = :article and line = :line and hash in (:hashes))
                        """)
                .param("article", draft.article().value())
                .param("line", draft.line().name())
                .param("hashes", hashes)
                .query(Boolean.class)
                .single();
    }

    /** The save whose words that revision names. */
    Optional<Trail.Spot> spot(ArticleId article, Revision named) {
        return jdbc.sql(
                        """
                        select line, version from draft_save
                        where article = :article and hash = :hash and saved_at <= :at
                        order by saved_at desc, version desc limit 1
                        """)
                .param("article", article.value())
                .param("hash", named.hash().hex())
                .param("at", named.namedAt().atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        new Trail.Spot(
                                new DraftId(article, DraftId.Line.valueOf(row.getString("line"))),
                                row.getInt("version")))
                .optional();
    }

    /**
     * From hand to hand after version {@code after} of a draft up to {@code until}: of saves in a
     * row by one person, the last; what took over the words of somebody is told by itself.
     */
    List<Handover> handovers(Trail.Spot until, int after, int limit) {
        return at(
                        """
                        select saved_by, words_of, content from
                          (select version, saved_by, words_of, content,
                                  lead(saved_by) over (order by version) as next_by,
                                  lead(words_of) over (order by version) as next_of
                           from draft_save
                           where article = :article and line = :line
                             and version > :after and version <= :until) save
                        where next_by is distinct from saved_by or next_of is distinct from words_of
                        order by version limit :limit
                        """,
                        until)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) ->
                        new Handover(hands(row), ContentJson.read(row.getString("content"))))
                .list();
    }

    private static List<PersonId> hands(ResultSet row) throws SQLException {
        var by = new PersonId(row.getLong("saved_by"));
        return Optional.ofNullable(row.getObject("words_of", Long.class))
                .map(PersonId::new)
                .map(writer -> List.of(writer, by))
                .orElseGet(() -> List.of(by));
    }

    /**
     * Everybody who saved any draft of an article in that time, or whose words were taken over, at
     * most {@code limit}.
     */
    List<PersonId> savers(ArticleId article, Instant from, Instant until, int limit) {
        return jdbc.sql(
                        """
                        select hand from draft_save, lateral (values (saved_by), (words_of)) h (hand)
                        where article = :article and saved_at > :from and saved_at <= :until
                          and hand is not null
                        group by hand order by min(saved_at), hand limit :limit
                        """)
                .param("article", article.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new PersonId(row.getLong("hand")))
                .list();
    }

    private JdbcClient.StatementSpec at(String sql, Trail.Spot until) {
        return jdbc.sql(sql)
                .param("article", until.draft().article().value())
                .param("line", until.draft().line().name())
                .param("until", until.version());
    }
}
