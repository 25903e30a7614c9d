package org.caibian.staff;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caibian.shared.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which accounts are somebody's, and which were and are nobody's ever again. */
@Component
class TakenAccounts {

    private final JdbcClient jdbc;

    TakenAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What those are called who have one of these accounts, by it. */
    Map<String, String> holders(Set<String> accounts) {
        return jdbc
                .sql("select account, name from person where account = any (:accounts)")
                .param("accounts", accounts.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString("account"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
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
