package org.caibian.branch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.ManuscriptJson;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of branches; those that are settled stay for a while, and wait no more. */
@Component
class BranchRows {

    private static final String FIND =
            "select id, article, line, base, written_by, written_at from branch ";

    private final JdbcClient jdbc;

    BranchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a branch ended. */
    enum Outcome {
        /**
         * Whoever typed it saved after all, took what others had saved, or left more words in its
         * place.
         */
        ANSWERED,
        BROUGHT_IN,
        DISCARDED
    }

    Branch add(DraftId draft, int base, Manuscript words, PersonId by, Instant at) {
        return of(
                        """
                        insert into branch (article, line, base, words, written_by, written_at)
                        values (:article, :line, :base, cast(:words as jsonb), :by, :at)
                        returning id, article, line, base, written_by, written_at
                        """,
                        draft)
                .param("base", base)
                .param("words", ManuscriptJson.write(words))
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(BranchRows::branch)
                .single();
    }

    void rewrite(BranchId id, Manuscript words, Instant at) {
        jdbc.sql(
                        """
                        update branch set words = cast(:words as jsonb), written_at = :at
                        where id = :id
                        """)
                .param("id", id.value())
                .param("words", ManuscriptJson.write(words))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of a draft that wait, the newest first. */
    List<Branch> waiting(DraftId draft) {
        return of(
                        FIND
                                + """
                                where article = :article and line = :line and outcome is null
                                order by written_at desc, id desc
                                """,
                        draft)
                .query(BranchRows::branch)
                .list();
    }

    /** The one that waits with exactly these words of that person. */
    Optional<Branch> same(DraftId draft, int base, Manuscript words, PersonId by) {
        return of(
                        FIND
                                + """
                                where article = :article and line = :line and outcome is null
                                  and base = :base and written_by = :by
                                  and words = cast(:words as jsonb) limit 1
                                """,
                        draft)
                .param("base", base)
                .param("by", by.value())
                .param("words", ManuscriptJson.write(words))
                .query(BranchRows::branch)
                .optional();
    }

    /** One that waits. */
    Optional<Branch> find(BranchId id) {
        return jdbc.sql(FIND + "where id = :id and outcome is null")
                .param("id", id.value())
                .query(BranchRows::branch)
                .optional();
    }

    /** One that person discarded. */
    Optional<Branch> discarded(BranchId id, PersonId by) {
        return jdbc.sql(FIND + "where id = :id and outcome = 'DISCARDED' and settled_by = :by")
                .param("id", id.value())
                .param("by", by.value())
                .query(BranchRows::branch)
                .optional();
    }

    Manuscript words(BranchId id) {
        return ManuscriptJson.read(
                jdbc.sql("select words from branch where id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single());
    }

    void settle(BranchId id, Outcome how, PersonId by, Instant at) {
        jdbc.sql(
                        """
                        update branch set outcome = :how, settled_by = :by, settled_at = :at
                        where id = :id
                        """)
                .param("id", id.value())
                .param("how", how.name())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void reopen(BranchId id) {
        jdbc.sql(
                        """
                        update branch set outcome = null, settled_by = null, settled_at = null
                        where id = :id
                        """)
                .param("id", id.value())
                .update();
    }

    /** Deletes those of a draft that are settled, but for the newest. */
    void forgetBut(DraftId draft, int newest) {
        of(
                        """
                        delete from branch where id in
                          (select id from branch
                           where article = :article and line = :line and outcome is not null
                           order by settled_at desc, id desc offset :newest)
                        """,
                        draft)
                .param("newest", newest)
                .update();
    }

    private JdbcClient.StatementSpec of(String sql, DraftId draft) {
        return jdbc.sql(sql)
                .param("article", draft.article().value())
                .param("line", draft.line().name());
    }

    private static Branch branch(ResultSet row, int line) throws SQLException {
        return new Branch(
                new BranchId(row.getLong("id")),
                new DraftId(
                        new ArticleId(row.getLong("article")),
                        DraftId.Line.valueOf(row.getString("line"))),
                row.getInt("base"),
                new PersonId(row.getLong("written_by")),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
