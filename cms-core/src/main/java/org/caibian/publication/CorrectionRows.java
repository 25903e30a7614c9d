package org.caibian.publication;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.caibian.article.Approval;
import org.caibian.manuscript.AiUse;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what readers were told about corrections. */
@Component
class CorrectionRows {

    /** No story has more on its page. */
    private static final int MOST = 50;

    private final JdbcClient jdbc;

    CorrectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Approval correction, Instant at) {
        jdbc.sql(
                        """
                        insert into correction (article, revision, note, corrected_at)
                        values (:article, :revision, :note, :at)
                        """)
                .param("article", correction.article().value())
                .param("revision", correction.revision())
                .param("note", correction.content().note())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of a story, the newest first. */
    List<Correction> of(ArticleId article) {
        return jdbc.sql(
                        """
                        select revision, note, corrected_at from correction where article = :article
                        order by corrected_at desc limit :most
                        """)
                .param("article", article.value())
                .param("most", MOST)
                .query((row, n) ->
                        new Correction(
                                row.getInt("revision"),
                                row.getString("note"),
                                Instants.of(row, "corrected_at")))
                .list();
    }

    /** Those of all live stories, the newest first, after {@code from}. */
    Slice<CorrectedStory> newest(Keyset from, int limit) {
        var found =
                jdbc.sql(
                                """
                                select c.article, p.headline, p.ai, c.note, c.corrected_at
                                from correction c
                                join publication p on p.article = c.article and p.standing = 'LIVE'
                                where (c.corrected_at, c.article) < (:at, :id)
                                order by c.corrected_at desc, c.article desc limit :limit
                                """)
                        .param("at", from.at().atOffset(ZoneOffset.UTC))
                        .param("id", from.id())
                        .param("limit", limit + 1)
                        .query((row, n) ->
                                new CorrectedStory(
                                        new ArticleId(row.getLong("article")),
                                        row.getString("headline"),
                                        AiUse.valueOf(row.getString("ai")),
                                        row.getString("note"),
                                        Instants.of(row, "corrected_at")))
                        .list();
        return Slice.of(found, limit, CorrectedStory::position);
    }
}
