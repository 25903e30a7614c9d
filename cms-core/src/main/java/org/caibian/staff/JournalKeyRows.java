package org.caibian.staff;

import java.util.Optional;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the keys that browsers lock unsent words with. */
@Component
class JournalKeyRows {

    private final JdbcClient jdbc;

    JournalKeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> find(PersonId person) {
        return jdbc.sql("select key from journal_key where person = :person")
                .param("person", person.value())
                .query(byte[].class)
                .optional();
    }

    /** Of two pages that ask for the first time at once, both get the key of one. */
    byte[] keep(PersonId person, byte[] key) {
        jdbc.sql(
                        """
                        insert into journal_key (person, key) values (:person, :key)
                        on conflict do nothing
                        """)
                .param("person", person.value())
                .param("key", key)
                .update();
        return find(person).orElseThrow();
    }
}
