package org.caibian.staff;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caibian.shared.PersonId;
import org.caibian.shared.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of by what directories know people. */
@Component
class DirectoryRows {

    private final JdbcClient jdbc;
    private final Turns turns;

    DirectoryRows(JdbcClient jdbc, Turns turns) {
        this.jdbc = jdbc;
        this.turns = turns;
    }

    /**
     * Whoever comes by the word of a directory waits for nobody but themselves: for the same
     * subject, and for whoever comes with the same address.
     */
    void takeTurns(Vouched who) {
        turns.take("directories.subject." + who.directory() + " " + who.subject());
        who.address()
                .email()
                .map(email -> email.toLowerCase(Locale.ROOT))
                .ifPresent(email -> turns.take("directories.address." + email));
    }

    /** The same for whoever comes by the word of two directories. */
    void takeTurns(PersonId person) {
        turns.take("directories.person." + person);
    }

    Optional<PersonId> person(String directory, String subject) {
        return jdbc.sql(
                        """
                        select person from directory_identity
                        where directory = :directory and subject = :subject
                        """)
                .param("directory", directory)
                .param("subject", subject)
                .query(Long.class)
                .optional()
                .map(PersonId::new);
    }

    /** From where somebody comes; nothing where the house keeps their password itself. */
    List<String> of(PersonId person) {
        return jdbc.sql(
                        "select directory from directory_identity where person = :person order by since")
                .param("person", person.value())
                .query((row, _) -> row.getString("directory"))
                .list();
    }

    /** Whose account that is, where they come from that directory under that name. */
    Optional<String> login(String account, String directory) {
        return jdbc.sql(
                        """
                        select i.login from directory_identity i join person p on p.id = i.person
                        where p.account = lower(:account) and i.directory = :directory
                        """)
                .param("account", account)
                .param("directory", directory)
                .query(String.class)
                .optional();
    }

    boolean isKeptHere(String account) {
        return jdbc.sql(
                        """
                        select exists (select from person p where p.account = lower(:account)
                          and not exists (select from directory_identity i where i.person = p.id))
                        """)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /** All who have that address, whoever was switched off too. */
    List<PersonId> withAddress(String email) {
        return jdbc.sql("select id from person where lower(email) = lower(:email)")
                .param("email", email)
                .query((row, _) -> new PersonId(row.getLong("id")))
                .list();
    }

    void add(Vouched who, PersonId person, Instant at) {
        jdbc.sql(
                        """
                        insert into directory_identity (directory, subject, person, login, since)
                        values (:directory, :subject, :person, :login, :at)
                        """)
                .param("directory", who.directory())
                .param("subject", who.subject())
                .param("person", person.value())
                .param("login", who.login())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void isCalled(Vouched who) {
        jdbc.sql(
                        """
                        update directory_identity set login = :login
                        where directory = :directory and subject = :subject and login <> :login
                        """)
                .param("login", who.login())
                .param("directory", who.directory())
                .param("subject", who.subject())
                .update();
    }

    /** No directory knows them any more. */
    void untie(PersonId person) {
        jdbc.sql("delete from directory_identity where person = :person")
                .param("person", person.value())
                .update();
    }
}
