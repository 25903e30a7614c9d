package org.caibian.staff;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caibian.shared.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which accounts and addresses are somebody's, and which were and are nobody's ever again. */
@Component
class TakenAccounts {

    private final StaffRows people;
    private final JdbcClient jdbc;

    TakenAccounts(StaffRows people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    /** Those who have one of these accounts, by it. */
    Map<String, Person> holders(Set<String> accounts) {
        return people.withAccounts(accounts).stream()
                .collect(Collectors.toUnmodifiableMap(Person::account, Function.identity()));
    }

    /** Those of these addresses, in small letters, that somebody has. */
    Set<String> addresses(Set<String> asked) {
        return jdbc
                .sql("select lower(email) from person where lower(email) = any (:addresses)")
                .param("addresses", asked.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of these accounts whose holder is erased. */
    Set<String> spent(Set<String> accounts) {
        var byMark =
                accounts.stream()
                        .collect(Collectors.toMap(TakenAccounts::mark, Function.identity()));
        return jdbc
                .sql("select hash from erased_account where hash = any (:marks)")
                .param("marks", byMark.keySet().toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .map(byMark::get)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is kept of an account whose holder is erased. */
    static String mark(String account) {
        return Secret.hash("account " + account);
    }
}
