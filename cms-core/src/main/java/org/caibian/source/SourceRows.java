package org.caibian.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.shared.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of sources. */
@Component
class SourceRows {

    private static final String SELECT =
            """
            select s.id, s.name, s.own, s.listed_from, s.listed_until, s.licence, s.licence_until, s.version
            from source s
            """;

    /** What that one means now: itself, or what it was merged into. */
    private static final String MEANT =
            SELECT + "join source asked on s.id = coalesce(asked.merged_into, asked.id) ";

    private final JdbcClient jdbc;
    private final Turns turns;

    SourceRows(JdbcClient jdbc, Turns turns) {
        this.jdbc = jdbc;
        this.turns = turns;
    }

    /** After that one, or from the first: its own sources before all others, each by name. */
    List<Source> after(Optional<SourceId> last, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                where s.merged_into is null
                                  and (:last = 0 or (not s.own, s.name) >
                                       (select not l.own, l.name from source l where l.id = :last))
                                order by not s.own, s.name limit :limit
                                """)
                .param("last", last.map(SourceId::value).orElse(0L))
                .param("limit", limit)
                .query(SourceRows::source)
                .list();
    }

    /** Those with that part in their name, in the same order. */
    List<Source> like(String part, int from, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                where s.merged_into is null
                                  and strpos(lower(s.name), lower(:part)) > 0
                                order by not s.own, s.name offset :from limit :limit
                                """)
                .param("part", part)
                .param("from", from)
                .param("limit", limit)
                .query(SourceRows::source)
                .list();
    }

    Optional<Source> find(SourceId id) {
        return jdbc.sql(MEANT + "where asked.id = :id")
                .param("id", id.value())
                .query(SourceRows::source)
                .optional();
    }

    /** That very one, where it was not merged. */
    Optional<Source> standing(SourceId id) {
        return jdbc.sql(SELECT + "where s.id = :id and s.merged_into is null")
                .param("id", id.value())
                .query(SourceRows::source)
                .optional();
    }

    Optional<Source> named(String name) {
        return jdbc.sql(MEANT + "where asked.name = :name")
                .param("name", name)
                .query(SourceRows::source)
                .optional();
    }

    /** How it stands until this ends, if it was not merged: whoever changes it meanwhile waits. */
    Optional<Source> hold(SourceId id) {
        return jdbc.sql(SELECT + "where s.id = :id and s.merged_into is null for update")
                .param("id", id.value())
                .query(SourceRows::source)
                .optional();
    }

    /** Adds a source; empty when its name is taken. */
    Optional<SourceId> add(String name, boolean own, LocalDate from, Optional<LocalDate> until) {
        return jdbc.sql(
                        """
                        insert into source (name, own, listed_from, listed_until)
                        values (:name, :own, :from, :until)
                        on conflict (name) do nothing returning id
                        """)
                .param("name", name)
                .param("own", own)
                .param("from", from)
                .param("until", until.orElse(null))
                .query(Long.class)
                .optional()
                .map(SourceId::new);
    }

    void setDates(SourceId id, LocalDate from, Optional<LocalDate> until) {
        jdbc.sql(
                        """
                        update source set listed_from = :from, listed_until = :until,
                               version = version + 1
                        where id = :id
                        """)
                .param("from", from)
                .param("until", until.orElse(null))
                .param("id", id.value())
                .update();
    }

    void setLicence(SourceId id, Licence licence) {
        jdbc.sql(
                        """
                        update source set licence = :terms, licence_until = :until,
                               version = version + 1
                        where id = :id
                        """)
                .param("terms", licence.terms())
                .param("until", licence.until().orElse(null))
                .param("id", id.value())
                .update();
    }

    /** Both at once: one change, and one version. */
    void set(SourceId id, LocalDate from, Optional<LocalDate> until, Licence licence) {
        jdbc.sql(
                        """
                        update source set listed_from = :from, listed_until = :until,
                               licence = :terms, licence_until = :termsUntil, version = version + 1
                        where id = :id
                        """)
                .param("from", from)
                .param("until", until.orElse(null))
                .param("terms", licence.terms())
                .param("termsUntil", licence.until().orElse(null))
                .param("id", id.value())
                .update();
    }

    /** Those of these names that are on the list, each with what it means now. */
    Map<String, Source> named(Collection<String> names) {
        var meant = new HashMap<String, Source>();
        jdbc.sql(
                        """
                        select asked.name as asked, s.* from source s
                        join source asked on s.id = coalesce(asked.merged_into, asked.id)
                        where asked.name in (:names)
                        """)
                .param("names", names)
                .query(row -> {
                    meant.put(row.getString("asked"), source(row, 0));
                });
        return Map.copyOf(meant);
    }

    /** Whether that very one is listed on {@code day}, and what it was merged into as well. */
    boolean isListed(SourceId named, LocalDate day) {
        return jdbc.sql(
                        """
                        select count(*) > 0
                           and bool_and(:day between s.listed_from and coalesce(s.listed_until, :day))
                        from source asked join source s on s.id in (asked.id, asked.merged_into)
                        where asked.id = :id
                        """)
                .param("id", named.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Until this ends nobody else brings in a list, or merges anything. */
    void takeTurns() {
        turns.take("sources");
    }

    private static Source source(ResultSet row, int number) throws SQLException {
        return new Source(
                new SourceId(row.getLong("id")),
                row.getString("name"),
                row.getBoolean("own"),
                row.getObject("listed_from", LocalDate.class),
                Optional.ofNullable(row.getObject("listed_until", LocalDate.class)),
                new Licence(
                        row.getString("licence"),
                        Optional.ofNullable(row.getObject("licence_until", LocalDate.class))),
                row.getInt("version"));
    }
}
