package org.caibian.signin;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caibian.shared.Language;
import org.caibian.shared.PersonId;
import org.caibian.shared.Turns;
import org.caibian.staff.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of who is signed in where. */
@Component
class SessionRows {

    private final JdbcClient jdbc;
    private final Turns turns;

    SessionRows(JdbcClient jdbc, Turns turns) {
        this.jdbc = jdbc;
        this.turns = turns;
    }

    /** That person signs in at one place after the other. */
    void takeTurns(PersonId person) {
        turns.take("sessions of " + person);
    }

    /** One more of somebody's, and how many others they have. */
    record Added(Begun begun, int others) {}

    Added add(SessionId session, PersonId person, int key, Place place, String node, Instant at) {
        return jdbc.sql(
                        """
                        with begun as (
                          insert into desk_session
                            (id, person, key, begun_at, seen_at, browser, address, node)
                          values (:id, :person, :key, :at, :at, :browser, :address, :node)
                          returning person)
                        select p.first_in_at is null as first, p.language,
                               (select count(*) from desk_session s where s.person = p.id) as others
                        from begun join person p on p.id = begun.person
                        """)
                .param("id", session.value())
                .param("person", person.value())
                .param("key", key)
                .param("at", utc(at))
                .param("browser", place.browser())
                .param("address", place.address())
                .param("node", node)
                .query(SessionRows::added)
                .single();
    }

    private static Added added(ResultSet row, int number) throws SQLException {
        var begun =
                new Begun(
                        row.getBoolean("first"),
                        Optional.ofNullable(row.getString("language")).map(Language::valueOf));
        return new Added(begun, row.getInt("others"));
    }

    void provenTwice(SessionId session, PersonId person) {
        jdbc.sql("update desk_session set proven_twice = true where id = :id and person = :person")
                .param("id", session.value())
                .param("person", person.value())
                .update();
    }

    /** Whether there was one. */
    boolean endThoseProvenOnce(PersonId person) {
        return jdbc.sql("delete from desk_session where person = :person and not proven_twice")
                        .param("person", person.value())
                        .update()
                > 0;
    }

    /** Whose a session is, when it was last heard of, and the roles its person has now. */
    record Seen(PersonId person, Instant at, Set<Role> roles) {}

    /** Empty where it is over, its person is switched off, or has another key by now. */
    Optional<Seen> seen(SessionId session) {
        return jdbc.sql(
                        """
                        select s.person, s.seen_at,
                               array(select distinct role from post
                                     where person = s.person) as roles
                        from desk_session s
                        join person p on p.id = s.person and p.active and p.sign_in_key = s.key
                        where s.id = :id
                        """)
                .param("id", session.value())
                .query((row, _) ->
                        new Seen(
                                new PersonId(row.getLong("person")),
                                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                                roles(row.getArray("roles"))))
                .optional();
    }

    void isSeen(SessionId session, Place place, Instant at) {
        jdbc.sql(
                        """
                        update desk_session
                        set seen_at = :at, browser = :browser, address = :address
                        where id = :id and seen_at < :at
                        """)
                .param("at", utc(at))
                .param("browser", place.browser())
                .param("address", place.address())
                .param("id", session.value())
                .update();
    }

    /** Somebody's that were heard of since then, the newest first. */
    List<Session> of(PersonId person, Instant since) {
        return jdbc.sql(
                        """
                        select s.id, s.begun_at, s.seen_at, s.browser, s.address
                        from desk_session s
                        join person p on p.id = s.person and p.active and p.sign_in_key = s.key
                        where s.person = :person and s.seen_at > :since
                        order by s.begun_at desc, s.id
                        """)
                .param("person", person.value())
                .param("since", utc(since))
                .query(SessionRows::session)
                .list();
    }

    boolean end(SessionId session, PersonId person) {
        return jdbc.sql("delete from desk_session where id = :id and person = :person")
                        .param("id", session.value())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    void endOthers(SessionId session, PersonId person) {
        jdbc.sql("delete from desk_session where id <> :id and person = :person")
                .param("id", session.value())
                .param("person", person.value())
                .update();
    }

    /** Of somebody's this one alone goes on, under the key they have now. */
    void goOnAlone(SessionId here, PersonId person) {
        endOthers(here, person);
        jdbc.sql(
                        """
                        update desk_session s set key = p.sign_in_key from person p
                        where s.id = :id and s.person = :person and p.id = s.person
                        """)
                .param("id", here.value())
                .param("person", person.value())
                .update();
    }

    void endAll(PersonId person) {
        jdbc.sql("delete from desk_session where person = :person")
                .param("person", person.value())
                .update();
    }

    /** Ends all but {@code most} of somebody's, those first that were heard of longest ago. */
    boolean endBeyond(int most, SessionId here, PersonId person) {
        return jdbc.sql(
                                """
                                delete from desk_session where id in (
                                  select id from desk_session where person = :person and id <> :here
                                  order by seen_at desc, begun_at desc, id offset :others)
                                """)
                        .param("person", person.value())
                        .param("here", here.value())
                        .param("others", most - 1)
                        .update()
                > 0;
    }

    void forget(String node) {
        jdbc.sql("delete from desk_session where node = :node").param("node", node).update();
    }

    private static Set<Role> roles(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                new SessionId(row.getObject("id", UUID.class)),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                new Place(row.getString("browser"), row.getString("address")));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
