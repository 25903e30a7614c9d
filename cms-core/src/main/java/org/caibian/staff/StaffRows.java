package org.caibian.staff;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who works here, and as what. */
@Component
class StaffRows {

    /**
     * A post reads {@code ROLE:desk}, with nothing behind the colon where it is held for the house;
     * what is lent, to this person or by them, reads {@code person:ROLE:desk}.
     */
    private static final String SELECT =
            """
            select id, account, name, active,
                   array(select role || ':' || coalesce(desk::text, '') from post
                         where person = person.id) as posts,
                   array(select l.in_stead_of || ':' || l.role || ':' || coalesce(l.desk::text, '')
                         from lent l where l.person = person.id
                           and l.from_at <= :now and l.over_at > :now) as lent,
                   array(select l.person || ':' || l.role || ':' || coalesce(l.desk::text, '')
                         from lent l where l.in_stead_of = person.id
                           and l.from_at <= :now and l.over_at > :now) as lends,
                   case when first_in_at is not null then 'IN'
                        when exists (select from sign_in_link s where s.person = person.id
                                     and s.kind in ('INVITATION', 'FORGOTTEN', 'APPOINTED')
                                     and s.given_up_at is null
                                     and coalesce(s.until > :now, true)) then 'INVITED'
                        when exists (select from sign_in_link s where s.person = person.id
                                     and s.kind = 'INVITATION'
                                     and s.given_up_at is not null) then 'UNSENT'
                        else 'NOT_YET' end as arrival
            from person
            """;

    private static final String OF_ROLES =
            """
            and id in (
              select person from post
              where role in (:roles)
                and (:anywhere or post.desk = :desk or post.desk is null)
              union all
              select person from lent
              where :withStandIns and role in (:roles)
                and (:anywhere or lent.desk = :desk or lent.desk is null)
                and from_at <= :now and over_at > :now)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Person> person(PersonId id) {
        return people("where id = :id").param("id", id.value()).query(StaffRows::person).optional();
    }

    Optional<Person> byAccount(String account) {
        return people("where account = lower(:account)")
                .param("account", account)
                .query(StaffRows::person)
                .optional();
    }

    List<Person> withAccounts(Set<String> accounts) {
        return people("where account = any (:accounts)")
                .param("accounts", accounts.toArray(String[]::new))
                .query(StaffRows::person)
                .list();
    }

    List<Person> page(PeoplePage page) {
        return people(page.statement()).params(page.asked()).query(StaffRows::person).list();
    }

    int count(PeoplePage whole) {
        return jdbc.sql(whole.count()).params(whole.asked()).query(Integer.class).single();
    }

    /** Those of a circle who have what is typed in name or account, by name. */
    List<Person> of(Circle circle, Typed typed) {
        var roles = circle.roles().isEmpty() ? "" : OF_ROLES;
        return people(
                        "where active and strpos(lower(name || ' ' || account), :words) > 0 "
                                + roles
                                + "order by name, id offset :from limit :limit")
                .param("roles", circle.roles().stream().map(Role::name).toList())
                .param("anywhere", circle.desk().isEmpty())
                .param("desk", circle.desk().map(DeskId::value).orElse(0L))
                .param("withStandIns", circle.withStandIns())
                .param("words", typed.words())
                .param("from", typed.from())
                .param("limit", typed.limit())
                .query(StaffRows::person)
                .list();
    }

    List<Person> servingOn(DeskId desk, String after, int limit) {
        return people(
                        """
                        where active and account > :after and id in (
                          select person from post where post.desk = :desk or post.desk is null)
                        order by account limit :limit
                        """)
                .param("desk", desk.value())
                .param("after", after)
                .param("limit", limit)
                .query(StaffRows::person)
                .list();
    }

    /** Active people on a desk or in the house whose name stands behind an @ in those words. */
    List<Person> calledIn(String words, DeskId desk) {
        return people(
                        """
                        where active and strpos(:words, '@' || name) > 0 and id in (
                          select person from post where post.desk = :desk or post.desk is null)
                        order by name, id
                        """)
                .param("words", words)
                .param("desk", desk.value())
                .query(StaffRows::person)
                .list();
    }

    Map<PersonId, String> names(Collection<PersonId> people) {
        return jdbc
                .sql("select id, name from person where id in (:ids)")
                .param("ids", people.stream().map(PersonId::value).toList())
                .query((row, n) -> Map.entry(new PersonId(row.getLong(1)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private JdbcClient.StatementSpec people(String which) {
        return jdbc.sql(SELECT + which).param("now", now());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getLong("id")),
                row.getString("account"),
                row.getString("name"),
                row.getBoolean("active"),
                all(row.getArray("posts"), StaffRows::post),
                all(row.getArray("lent"), lent -> lent(lent, StandIn::new)),
                all(row.getArray("lends"), lent -> lent(lent, Loan::new)),
                Arrival.valueOf(row.getString("arrival")));
    }

    private static <T> Set<T> all(Array texts, Function<String, T> read) throws SQLException {
        return Arrays.stream((String[]) texts.getArray())
                .map(read)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> T lent(String text, BiFunction<PersonId, Post, T> made) {
        int colon = text.indexOf(':');
        return made.apply(
                new PersonId(Long.parseLong(text.substring(0, colon))),
                post(text.substring(colon + 1)));
    }

    private static Post post(String text) {
        int colon = text.indexOf(':');
        return new Post(
                Role.valueOf(text.substring(0, colon)), DeskId.parse(text.substring(colon + 1)));
    }
}
