package org.caibian.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The ledger's table. */
@Component
class LedgerRows {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LedgerRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(
            Instant at,
            Act act,
            Optional<PersonId> by,
            Optional<ArticleId> article,
            Map<String, String> details) {
        jdbc.sql(
                        """
                        insert into ledger (at, act, by_person, article, details)
                        values (:at, :act, :by, :article, cast(:details as jsonb))
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("act", act.name())
                .param("by", by.map(PersonId::value).orElse(null))
                .param("article", article.map(ArticleId::value).orElse(null))
                .param("details", json.writeValueAsString(details))
                .update();
    }

    Slice<Entry> about(ArticleId article, Keyset from, int limit) {
        var entries =
                jdbc.sql(
                                """
                                select number, at, act, by_person, article, details from ledger
                                where article = :article and number < :before
                                order by number desc limit :limit
                                """)
                        .param("article", article.value())
                        .param("before", from.id())
                        .param("limit", limit + 1)
                        .query(this::entry)
                        .list();
        return Slice.of(entries, limit, entry -> new Keyset(entry.at(), entry.number()));
    }

    List<Entry> since(ArticleId article, Instant start, int limit) {
        return jdbc.sql(
                        """
                        select number, at, act, by_person, article, details from ledger
                        where article = :article and at >= :start
                        order by number limit :limit
                        """)
                .param("article", article.value())
                .param("start", start.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    List<Entry> newest(ArticleId article, Set<Act> acts, int limit) {
        return jdbc.sql(
                        """
                        select number, at, act, by_person, article, details from ledger
                        where article = :article and act in (:acts)
                        order by number desc limit :limit
                        """)
                .param("article", article.value())
                .param("acts", acts.stream().map(Act::name).toList())
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    Optional<PersonId> lastToLimit(String sha256) {
        return jdbc.sql(
                        """
                        select by_person from ledger
                        where act = 'PICTURE_RIGHTS_SET' and details ->> 'sha256' = :sha256
                          and by_person is not null
                        order by number desc limit 1
                        """)
                .param("sha256", sha256)
                .query(Long.class)
                .optional()
                .map(PersonId::new);
    }

    Optional<PersonId> lastTo(Act act, Map<String, String> details) {
        return jdbc.sql(
                        """
                        select by_person from ledger
                        where act = :act and article is null and by_person is not null
                          and details @> cast(:details as jsonb)
                        order by number desc limit 1
                        """)
                .param("act", act.name())
                .param("details", json.writeValueAsString(details))
                .query(Long.class)
                .optional()
                .map(PersonId::new);
    }

    boolean tells(ArticleId article, Act act, String detail, Set<String> values) {
        return jdbc.sql(
                        """
                        select exists (select from ledger
                                       where article = :article and act = :act
                                         and details ->> :detail in (:values))
                        """)
                .param("article", article.value())
                .param("act", act.name())
                .param("detail", detail)
                .param("values", values)
                .query(Boolean.class)
                .single();
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Act.valueOf(row.getString("act")),
                Optional.ofNullable(row.getObject("by_person", Long.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject("article", Long.class)).map(ArticleId::new),
                json.readValue(row.getString("details"), DETAILS));
    }
}
