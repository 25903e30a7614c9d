package org.caibian.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.caibian.shared.PersonId;
import org.caibian.shared.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of names people write under. */
@Component
class PenNameRows {

    private final JdbcClient jdbc;
    private final Turns turns;

    PenNameRows(JdbcClient jdbc, Turns turns) {
        this.jdbc = jdbc;
        this.turns = turns;
    }

    /** Whoever takes a name waits here for whoever does so already. */
    void takeTurns() {
        turns.take("pen_names");
    }

    /** Those somebody uses, the first taken first. */
    List<String> of(PersonId person) {
        return jdbc.sql(
                        """
                        select name from pen_name
                        where person = :person and given_up_at is null order by since, name
                        """)
                .param("person", person.value())
                .query((row, _) -> row.getString("name"))
                .list();
    }

    /** Whether one of these is, or was, another's, or another is called so. */
    boolean areTaken(Collection<String> names, PersonId by) {
        return jdbc.sql(
                        """
                        select exists (select from pen_name
                                       where name = any (:names) and person <> :by)
                            or exists (select from person where name = any (:names) and id <> :by)
                        """)
                .param("names", names.toArray(String[]::new))
                .param("by", by.value())
                .query(Boolean.class)
                .single();
    }

    /** From now on somebody uses these, and no others. */
    void set(PersonId person, Collection<String> names, Instant at) {
        jdbc.sql(
                        """
                        update pen_name set given_up_at = :at
                        where person = :person and given_up_at is null and name <> all (:names)
                        """)
                .param("person", person.value())
                .param("names", names.toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        for (var name : names) {
            jdbc.sql(
                            """
                            insert into pen_name (name, person, since) values (:name, :person, :at)
                            on conflict (name) do update set given_up_at = null
                            """)
                    .param("name", name)
                    .param("person", person.value())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** What {@code me} and whoever is named may be printed as: each person's real name first. */
    List<Byline> bylines(PersonId me, Collection<String> named) {
        return jdbc.sql(
                        """
                        with meant as (
                          select id, name from person
                          where active and (id = :me or name = any (:named) or id in
                            (select person from pen_name where name = any (:named))))
                        select id, name, false as pen from meant
                        union all
                        select n.person, n.name, true from pen_name n join meant on meant.id = n.person
                        where n.given_up_at is null
                        order by id, pen, name limit 40
                        """)
                .param("me", me.value())
                .param("named", named.toArray(String[]::new))
                .query(PenNameRows::byline)
                .list();
    }

    private static Byline byline(ResultSet row, int number) throws SQLException {
        return new Byline(
                new PersonId(row.getLong("id")), row.getString("name"), row.getBoolean("pen"));
    }
}
