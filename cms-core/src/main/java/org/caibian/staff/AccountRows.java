package org.caibian.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.shared.PersonId;
import org.caibian.shared.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens accounts and closes them, and gives people their posts. */
@Component
class AccountRows {

    private final JdbcClient jdbc;
    private final Turns turns;
    private final PostRows posts;
    private final SignInLinkRows links;

    AccountRows(JdbcClient jdbc, Turns turns, PostRows posts, SignInLinkRows links) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.posts = posts;
        this.links = links;
    }

    Optional<Credentials> credentials(String account) {
        return jdbc.sql(
                        """
                        select id, account, name, password_hash, active, sign_in_key,
                               array(select distinct role from post
                                     where person = person.id) as roles
                        from person
                        where account = lower(:account) and account not like '~%'
                        """)
                .param("account", account)
                .query(AccountRows::credentials)
                .optional();
    }

    private static Credentials credentials(ResultSet row, int number) throws SQLException {
        return new Credentials(
                new PersonId(row.getLong("id")),
                row.getString("account"),
                row.getString("name"),
                row.getString("password_hash"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getBoolean("active"),
                row.getInt("sign_in_key"));
    }

    boolean nobody() {
        return jdbc.sql("select not exists (select from person)").query(Boolean.class).single();
    }

    /** Whether {@code person} is the only active administrator left. */
    boolean lastAdministrator(PersonId person) {
        return jdbc.sql(
                        """
                        select coalesce(bool_and(p.id = :person), false)
                        from person p join post on post.person = p.id
                        where post.role = 'ADMIN' and p.active
                        """)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Adds a person, who came by nobody's hand; empty when the account is taken, or was somebody's
     * who is erased. Whoever took turns before has seen all there are.
     */
    Optional<PersonId> add(NewPerson person) {
        takeTurns();
        var id =
                jdbc.sql(
                                """
                                insert into person (account, name, email, password_hash, active)
                                select lower(:account), :name, :email, :hash, true
                                where not exists (select from erased_account where hash = :erased)
                                on conflict (account) do nothing returning id
                                """)
                        .param("account", person.account())
                        .param("name", person.name())
                        .param("email", person.email().orElse(null), Types.VARCHAR)
                        .param("hash", person.passwordHash())
                        .param("erased", TakenAccounts.mark(lower(person)))
                        .query(Long.class)
                        .optional()
                        .map(PersonId::new);
        id.ifPresent(added -> posts.set(added, person.posts()));
        return id;
    }

    /** The same, where {@code by} gave them their password, and their address if they have one. */
    Optional<PersonId> add(NewPerson person, PersonId by, Instant at) {
        var id = add(person);
        id.ifPresent(added ->
                jdbc.sql(
                                """
                                update person set password_by = :by, password_at = :at,
                                       address_by = case when email is not null then :by end,
                                       address_at = case when email is not null then :at end
                                where id = :id
                                """)
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", added.value())
                        .update());
        return id;
    }

    private static String lower(NewPerson person) {
        return person.account().toLowerCase(Locale.ROOT);
    }

    void setPosts(PersonId person, Set<Post> wanted) {
        posts.set(person, wanted);
    }

    /** Beside what they hold, whatever a directory gives them meanwhile. */
    void give(PersonId person, Post post) {
        posts.give(person, post);
    }

    /**
     * Whoever adds people, or changes who administers the house, waits here for whoever does so
     * already.
     */
    void takeTurns() {
        turns.take("administrators");
    }

    void switchOff(PersonId person, Instant at) {
        links.endAll(person);
        jdbc.sql(
                        """
                        update person set active = false, off_since = :at,
                               sign_in_key = sign_in_key + 1
                        where id = :id
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", person.value())
                .update();
    }

    boolean wasSwitchedOffAfter(PersonId person, Instant since) {
        return jdbc.sql("select exists (select from person where id = :id and off_since > :since)")
                .param("id", person.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Whether they were off. */
    boolean switchOn(PersonId person) {
        return jdbc.sql(
                                """
                                update person set active = true, off_since = null
                                where id = :id and not active and account not like '~%'
                                """)
                        .param("id", person.value())
                        .update()
                == 1;
    }

    /** Has whoever changes how that person comes in wait until the running act is over. */
    void hold(PersonId person) {
        links.hold(person);
    }

    /** Has whoever would switch that person off wait until the running act is over. */
    void stay(PersonId person) {
        jdbc.sql("select id from person where id = :id for share")
                .param("id", person.value())
                .query(Long.class)
                .optional();
    }

    /** Of two who come at once the second waits here, and finds them called otherwise. */
    boolean rename(PersonId person, String seen, String name) {
        return jdbc.sql("update person set name = :name where id = :id and name = :seen")
                        .param("name", name)
                        .param("id", person.value())
                        .param("seen", seen)
                        .update()
                == 1;
    }
}
