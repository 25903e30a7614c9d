package org.caibian.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.ContentHash;
import org.caibian.manuscript.ContentJson;
import org.caibian.manuscript.Written;
import org.caibian.right.RoundId;
import org.caibian.right.Stage;
import org.caibian.rule.Priority;
import org.caibian.shared.DeskId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of drafts: the words in progress, who is writing on them, and where they stand. */
@Component
class DraftRows {

    private static final String FIND =
            """
            select a.id, d.line, a.number, a.desk, a.created_by, a.created_at, a.priority,
                   case d.line when 'MAIN' then a.responsible else r.responsible end as responsible,
                   d.stage, d.round, d.revision, d.spike_reason, d.version, d.content, d.hash,
                   d.saved_by, d.saved_at, d.locked_by, d.locked_since, d.locked_until, d.asked_by,
                   d.asked_until, d.base,
                   p.release_at, p.release_zone, p.embargo_until, p.embargo_zone,
                   p.lift_proposed_by, p.lift_lapses_at,
                   array(select person from draft_author w
                         where w.article = d.article and w.line = d.line) as authors
            from draft d join article a on a.id = d.article
            left join round r on r.id = d.round
            left join plan p on p.article = d.article and p.line = d.line
            where d.article = :article and d.line = :line
            """;

    private static final String ONE = "article = :article and line = :line";

    private static final String LOCK =
            """
            locked_by = :holder, locked_since = :since, locked_until = :until,
            asked_by = :asker, asked_until = :waits
            """;

    private static final String WORDS =
            """
            version = version + 1, content = cast(:content as jsonb), hash = :hash,
            headline = :headline, characters = :characters, saved_by = :by, saved_at = :at
            """;

    /** In one go: what is written twice in a transaction has all its references looked up again. */
    private static final String SAVE =
            DraftSaveRows.journaled("update draft set " + WORDS + ", " + LOCK + " where " + ONE);

    private static final String EDIT =
            DraftSaveRows.journaled("update draft set " + WORDS + " where " + ONE);

    private final JdbcClient jdbc;
    private final DraftAuthorRows authors;

    DraftRows(JdbcClient jdbc, DraftAuthorRows authors) {
        this.jdbc = jdbc;
        this.authors = authors;
    }

    Optional<Draft> find(DraftId id) {
        return jdbc.sql(FIND)
                .param("article", id.article().value())
                .param("line", id.line().name())
                .query(DraftRows::draft)
                .optional();
    }

    void add(DraftId id, Content content, PersonId by, Instant at) {
        reopen(id, content, Optional.empty(), by, at);
        authors.add(id, by);
    }

    /** A draft of words that were written before: whoever begins it is not their author. */
    void reopen(DraftId id, Content content, Optional<Integer> base, PersonId by, Instant at) {
        var added =
                jdbc.sql(
                                DraftSaveRows.journaled(
                                        """
                                        insert into draft (article, line, stage, version, content, hash, headline,
                                                           characters, saved_by, saved_at, base)
                                        values (:article, :line, 'DRAFTING',
                                                (select coalesce(max(version), 0) + 1 from draft_save
                                                 where article = :article and line = :line),
                                                cast(:content as jsonb), :hash, :headline, :characters, :by, :at,
                                                cast(:base as int))
                                        """))
                        .param("base", base.orElse(null));
        write(added, id, Written.of(content), by, at);
    }

    /**
     * Writes the next version of the words, journals it, and notes its author, who has the lock
     * from then on.
     */
    void save(Draft draft, Written words, EditLock lock, PersonId by, Instant at) {
        write(locked(jdbc.sql(SAVE), Optional.of(lock)), draft.id(), words, by, at);
        if (!draft.authors().contains(by)) {
            authors.add(draft.id(), by);
        }
    }

    /** Writes the next version of the words and journals it; who edits in review is no author. */
    void edit(DraftId id, Written words, PersonId by, Instant at) {
        write(jdbc.sql(EDIT), id, words, by, at);
    }

    private static void write(
            JdbcClient.StatementSpec statement,
            DraftId id,
            Written words,
            PersonId by,
            Instant at) {
        statement
                .param("article", id.article().value())
                .param("line", id.line().name())
                .param("content", words.json())
                .param("hash", words.hash().hex())
                .param("headline", words.content().headline().text())
                .param("characters", words.content().body().characters())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Which revision of what readers have it is a draft of from now on. */
    void setBase(DraftId id, Optional<Integer> base) {
        jdbc.sql("update draft set base = :base where article = :article and line = :line")
                .param("article", id.article().value())
                .param("line", id.line().name())
                .param("base", base.orElse(null), Types.INTEGER)
                .update();
    }

    void setLock(DraftId id, Optional<EditLock> lock) {
        locked(jdbc.sql("update draft set " + LOCK + " where " + ONE), lock)
                .param("article", id.article().value())
                .param("line", id.line().name())
                .update();
    }

    private static JdbcClient.StatementSpec locked(
            JdbcClient.StatementSpec sets, Optional<EditLock> lock) {
        var asked = lock.flatMap(EditLock::asked);
        return sets.param("holder", lock.map(l -> l.holder().value()).orElse(null), Types.BIGINT)
                .param(
                        "since",
                        lock.map(l -> l.since().atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "until",
                        lock.map(l -> l.until().atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("asker", asked.map(a -> a.by().value()).orElse(null), Types.BIGINT)
                .param(
                        "waits",
                        asked.map(a -> a.until().atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE);
    }

    /** Moves the draft to a stage; who was writing on it is no longer. */
    void setStage(DraftId id, Stage stage) {
        jdbc.sql(
                        """
                        update draft set stage = :stage, round = :round, revision = :revision,
                               spike_reason = :reason, locked_by = null, locked_since = null,
                               locked_until = null, asked_by = null, asked_until = null
                        where article = :article and line = :line
                        """)
                .param("article", id.article().value())
                .param("line", id.line().name())
                .param("stage", stage.name().name())
                .param("round", stage.inRound().map(RoundId::value).orElse(null))
                .param("revision", stage.ofRevision().orElse(null))
                .param("reason", stage instanceof Stage.Spiked(var reason) ? reason : null)
                .update();
    }

    /**
     * The draft has become what readers see: its revisions and journal stay, it and its authorship
     * end.
     */
    void remove(DraftId id) {
        jdbc.sql("delete from draft where article = :article and line = :line")
                .param("article", id.article().value())
                .param("line", id.line().name())
                .update();
        authors.remove(id);
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        var id = Columns.draft(row, "id");
        return new Draft(
                id,
                row.getString("number"),
                new DeskId(row.getLong("desk")),
                new PersonId(row.getLong("created_by")),
                Columns.instant(row, "created_at"),
                Columns.personIfAny(row, "responsible"),
                stage(row),
                ContentJson.read(row.getString("content")),
                new ContentHash(row.getString("hash")),
                new Change(
                        row.getInt("version"),
                        new PersonId(row.getLong("saved_by")),
                        Columns.instant(row, "saved_at")),
                lock(row),
                Columns.people(row, "authors"),
                Priority.valueOf(row.getString("priority")),
                PlanRows.plan(id, row),
                Optional.ofNullable(row.getObject("base", Integer.class)));
    }

    private static Stage stage(ResultSet row) throws SQLException {
        return switch (Stage.Name.valueOf(row.getString("stage"))) {
            case DRAFTING -> new Stage.Drafting();
            case IN_REVIEW ->
                    new Stage.InReview(new RoundId(row.getLong("round")), row.getInt("revision"));
            case APPROVED ->
                    new Stage.Approved(new RoundId(row.getLong("round")), row.getInt("revision"));
            case SPIKED -> new Stage.Spiked(row.getString("spike_reason"));
        };
    }

    private static Optional<EditLock> lock(ResultSet row) throws SQLException {
        var by = row.getObject("locked_by", Long.class);
        return by == null
                ? Optional.empty()
                : Optional.of(
                        new EditLock(
                                new PersonId(by),
                                Columns.instant(row, "locked_since"),
                                Columns.instant(row, "locked_until"),
                                asking(row)));
    }

    private static Optional<EditLock.Asking> asking(ResultSet row) throws SQLException {
        var until = Columns.instantIfAny(row, "asked_until");
        return Columns.personIfAny(row, "asked_by")
                .flatMap(by -> until.map(at -> new EditLock.Asking(by, at)));
    }
}
