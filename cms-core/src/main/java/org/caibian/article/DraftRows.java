package org.caibian.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of drafts, of the journal of their saves, and of who wrote them. */
@Component
class DraftRows {

    private static final String FIND =
            """
            select a.id, d.line, a.number, a.desk, a.created_by, a.created_at, a.priority,
                   case d.line when 'MAIN' then a.responsible else r.responsible end as responsible,
                   d.stage, d.round, d.revision, d.spike_reason, d.version, d.content, d.hash,
                   d.saved_by, d.saved_at, d.locked_by, d.locked_until, d.base,
                   p.release_at, p.release_zone, p.embargo_until, p.embargo_zone,
                   p.lift_proposed_by,
                   array(select person from draft_author w
                         where w.article = d.article and w.line = d.line) as authors
            from draft d join article a on a.id = d.article
            left join round r on r.id = d.round
            left join plan p on p.article = d.article and p.line = d.line
            where d.article = :article and d.line = :line
            """;

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        noteAuthor(id, by);
    }

    /** A draft of words that were written before: whoever begins it is not their author. */
    void reopen(DraftId id, Content content, Optional<Integer> base, PersonId by, Instant at) {
        jdbc.sql(
                        """
                        insert into draft (article, line, stage, version, content, hash, headline,
                                           characters, saved_by, saved_at, base)
                        values (:article, :line, 'DRAFTING',
                                (select coalesce(max(version), 0) + 1 from draft_save
                                 where article = :article and line = :line),
                                cast(:content as jsonb), :hash, :headline, :characters, :by, :at,
                                cast(:base as int))
                        """)
                .param("article", id.article().value())
                .param("line", id.line().name())
                .param("content", ContentJson.write(content))
                .param("hash", content.hash().hex())
                .param("headline", content.headline().text())
                .param("characters", content.body().characters())
                .param("by", by.value())
                .param("base", base.orElse(null))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        journal(id);
    }

    /** Writes the next version of the words, journals it, and notes its author. */
    void save(DraftId id, Content content, PersonId by, Instant at) {
        edit(id, content, by, at);
        noteAuthor(id, by);
    }

    /** Writes the next version of the words and journals it; who edits in review is no author. */
    void edit(DraftId id, Content content, PersonId by, Instant at) {
        jdbc.sql(
                        """
                        update draft set version = version + 1, content = cast(:content as jsonb),
                               hash = :hash, headline = :headline, characters = :characters,
                               saved_by = :by, saved_at = :at
                        where article = :article and line = :line
                        """)
                .param("article", id.article().value())
                .param("line", id.line().name())
                .param("content", ContentJson.write(content))
                .param("hash", content.hash().hex())
                .param("headline", content.headline().text())
                .param("characters", content.body().characters())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        journal(id);
    }

    /** Which revision of what readers have it is a draft of from now on. */
    void setBase(DraftId id, Optional<Integer> base) {
        jdbc.sql("update draft set base = :base where article = :article and line = :line")
                .param("article", id.article().value())
                .param("line", id.line().name())
                .param("base", base.orElse(null), Types.INTEGER)
                .update();
    }

    private void journal(DraftId id) {
        jdbc.sql(
                        """
                        insert into draft_save
                        select article, line, version, content, hash, saved_by, saved_at
                        from draft where article = :article and line = :line
                        """)
                .param("article", id.article().value())
                .param("line", id.line().name())
                .update();
    }

    private void noteAuthor(DraftId id, PersonId by) {
        jdbc.sql(
                        """
                        insert into draft_author (article, line, person)
                        values (:article, :line, :by) on conflict do nothing
                        """)
                .param("article", id.article().value())
                .param("line", id.line().name())
                .param("by", by.value())
                .update();
    }

    void setLock(DraftId id, Optional<EditLock> lock) {
        jdbc.sql(
                        """
                        update draft set locked_by = :by, locked_until = :until
                        where article = :article and line = :line
                        """)
                .param("article", id.article().value())
                .param("line", id.line().name())
                .param("by", lock.map(l -> l.holder().value()).orElse(null))
                .param("until", lock.map(l -> l.until().atOffset(ZoneOffset.UTC)).orElse(null))
                .update();
    }

    /** Moves the draft to a stage; who was writing on it is no longer. */
    void setStage(DraftId id, Stage stage) {
        jdbc.sql(
                        """
                        update draft set stage = :stage, round = :round, revision = :revision,
                               spike_reason = :reason, locked_by = null, locked_until = null
                        where article = :article and line = :line
                        """)
                .param("article", id.article().value())
                .param("line", id.line().name())
                .param("stage", stage.name().name())
                .param("round", round(stage).map(RoundId::value).orElse(null))
                .param("revision", revision(stage).orElse(null))
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
        jdbc.sql("delete from draft_author where article = :article and line = :line")
                .param("article", id.article().value())
                .param("line", id.line().name())
                .update();
    }

    static Optional<RoundId> round(Stage stage) {
        return switch (stage) {
            case Stage.InReview(var round, var _) -> Optional.of(round);
            case Stage.Approved(var round, var _) -> Optional.of(round);
            case Stage.Drafting _, Stage.Spiked _ -> Optional.empty();
        };
    }

    static Optional<Integer> revision(Stage stage) {
        return switch (stage) {
            case Stage.InReview(var _, var revision) -> Optional.of(revision);
            case Stage.Approved(var _, var revision) -> Optional.of(revision);
            case Stage.Drafting _, Stage.Spiked _ -> Optional.empty();
        };
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                id(row, "id"),
                row.getString("number"),
                new DeskId(row.getLong("desk")),
                new PersonId(row.getLong("created_by")),
                instant(row, "created_at"),
                Optional.ofNullable(row.getObject("responsible", Long.class)).map(PersonId::new),
                stage(row),
                ContentJson.read(row.getString("content")),
                new ContentHash(row.getString("hash")),
                new Change(
                        row.getInt("version"),
                        new PersonId(row.getLong("saved_by")),
                        instant(row, "saved_at")),
                lock(row),
                Arrays.stream((Long[]) row.getArray("authors").getArray())
                        .map(PersonId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                Priority.valueOf(row.getString("priority")),
                PlanRows.plan(row),
                Optional.ofNullable(row.getObject("base", Integer.class)));
    }

    /** The draft a row is about; {@code article} names the column of its article. */
    static DraftId id(ResultSet row, String article) throws SQLException {
        return new DraftId(
                new ArticleId(row.getLong(article)), DraftId.Line.valueOf(row.getString("line")));
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
                : Optional.of(new EditLock(new PersonId(by), instant(row, "locked_until")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
