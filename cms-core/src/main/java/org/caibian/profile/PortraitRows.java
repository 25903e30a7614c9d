package org.caibian.profile;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of people's pictures. */
@Component
class PortraitRows {

    private final JdbcClient jdbc;

    PortraitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The hashes of those that there are, by whose they are. */
    Map<PersonId, String> of(Collection<PersonId> people) {
        return jdbc
                .sql("select person, sha256 from portrait where person = any (:people)")
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .query((row, _) -> Map.entry(new PersonId(row.getLong(1)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<byte[]> jpeg(PersonId person, String sha256) {
        return jdbc.sql("select jpeg from portrait where person = :person and sha256 = :sha256")
                .param("person", person.value())
                .param("sha256", sha256)
                .query(byte[].class)
                .optional();
    }

    void put(PersonId person, String sha256, byte[] jpeg, Instant at) {
        jdbc.sql(
                        """
                        insert into portrait (person, sha256, jpeg, set_at)
                        values (:person, :sha256, :jpeg, :at)
                        on conflict (person) do update
                        set sha256 = excluded.sha256, jpeg = excluded.jpeg, set_at = excluded.set_at
                        """)
                .param("person", person.value())
                .param("sha256", sha256)
                .param("jpeg", jpeg)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(PersonId person) {
        jdbc.sql("delete from portrait where person = :person")
                .param("person", person.value())
                .update();
    }
}
