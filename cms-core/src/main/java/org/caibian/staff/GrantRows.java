package org.caibian.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of proposed grants. Whose proposer administers the house no more has lapsed, too. */
@Component
class GrantRows {

    private static final String OPEN =
            """
            select g.id, g.person, p.name, g.role, g.proposed_by, b.name as by_name, g.until,
                   p.email, p.address_by, a.name as address_by_name, p.address_at,
                   p.password_by, w.name as password_by_name, p.password_at,
                   array(select i.directory || ' ' || i.login from directory_identity i
                         where i.person = p.id order by i.since) as directories
            from proposed_grant g
            join person p on p.id = g.person
            join person b on b.id = g.proposed_by
            left join person a on a.id = p.address_by
            left join person w on w.id = p.password_by
            where g.until > :now and b.active
              and exists (select from post where post.person = b.id and post.role = 'ADMIN')
            """;

    private final JdbcClient jdbc;
    private final ObjectProvider<SignInPostman> postman;

    GrantRows(JdbcClient jdbc, ObjectProvider<SignInPostman> postman) {
        this.jdbc = jdbc;
        this.postman = postman;
    }

    /** Proposes it, unless that is proposed already; whether it was not. */
    boolean add(PersonId person, Role role, PersonId by, Instant now, Instant until) {
        return jdbc.sql(
                                """
                                insert into proposed_grant (person, role, proposed_by, proposed_at, until)
                                values (:person, :role, :by, :now, :until)
                                on conflict do nothing
                                """)
                        .param("person", person.value())
                        .param("role", role.name())
                        .param("by", by.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** What is open, the soonest to lapse first. */
    Slice<ProposedGrant> open(Keyset from, int limit, Instant now) {
        var found =
                jdbc.sql(
                                OPEN
                                        + """
                                         and (g.until, g.id) > (:at, :id)
                                        order by g.until, g.id limit :limit
                                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("at", from.at().atOffset(ZoneOffset.UTC))
                        .param("id", from.id())
                        .param("limit", limit + 1)
                        .query(this::grant)
                        .list();
        return Slice.of(found, limit, ProposedGrant::position);
    }

    /** All that is open, the soonest to lapse first. */
    List<ProposedGrant> open(Instant now) {
        return jdbc.sql(OPEN + " order by g.until, g.id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::grant)
                .list();
    }

    /** What is open about somebody: each role once. */
    List<ProposedGrant> about(PersonId person, Instant now) {
        return jdbc.sql(OPEN + " and g.person = :person order by g.until, g.id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .query(this::grant)
                .list();
    }

    Optional<ProposedGrant> find(GrantId id, Instant now) {
        return jdbc.sql(OPEN + " and g.id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .query(this::grant)
                .optional();
    }

    /** Whether it was still there: of two who decide at once one does. */
    boolean remove(GrantId id) {
        return jdbc.sql("delete from proposed_grant where id = :id")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Whatever was proposed of somebody waits no more: which roles. */
    List<Role> removeAbout(PersonId person) {
        return jdbc.sql("delete from proposed_grant where person = :person returning role")
                .param("person", person.value())
                .query((row, _) -> Role.valueOf(row.getString("role")))
                .list();
    }

    /** What nobody decides about any more. */
    record Lapsed(PersonId person, Role role) {}

    /** Clears away what has lapsed, so that it is not open again and may be proposed again. */
    List<Lapsed> forgetLapsed(Instant now) {
        return jdbc.sql(
                        """
                        delete from proposed_grant g
                        where g.until <= :now or not exists (
                          select from person b join post on post.person = b.id and post.role = 'ADMIN'
                          where b.id = g.proposed_by and b.active)
                        returning g.person, g.role
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        new Lapsed(
                                new PersonId(row.getLong("person")),
                                Role.valueOf(row.getString("role"))))
                .list();
    }

    private ProposedGrant grant(ResultSet row, int number) throws SQLException {
        return new ProposedGrant(
                new GrantId(row.getLong("id")),
                new PersonId(row.getLong("person")),
                row.getString("name"),
                start(row),
                Role.valueOf(row.getString("role")),
                new PersonId(row.getLong("proposed_by")),
                row.getString("by_name"),
                row.getObject("until", OffsetDateTime.class).toInstant());
    }

    private FreshStart start(ResultSet row) throws SQLException {
        var address = Optional.ofNullable(row.getString("email"));
        var directories = List.of((String[]) row.getArray("directories").getArray());
        return new FreshStart(
                FreshStart.way(lettersLeave(), address.isPresent(), !directories.isEmpty()),
                address,
                touch(row, "address"),
                touch(row, "password"),
                directories);
    }

    /** Whether a link reaches anybody. */
    private boolean lettersLeave() {
        return postman.stream().anyMatch(SignInPostman::isThere);
    }

    private static Optional<Touch> touch(ResultSet row, String what) throws SQLException {
        var at = row.getObject(what + "_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(
                        new Touch(
                                new PersonId(row.getLong(what + "_by")),
                                row.getString(what + "_by_name"),
                                at.toInstant()));
    }
}
