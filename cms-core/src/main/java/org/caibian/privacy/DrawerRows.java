package org.caibian.privacy;

import java.util.Optional;
import java.util.function.Consumer;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is kept about somebody, row by row, wherever it is kept. */
@Component
class DrawerRows {

    private static final int AT_A_TIME = 500;

    private final JdbcClient jdbc;

    DrawerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Hands over each row as JSON; never many are held at once. */
    void each(Drawer drawer, PersonId person, Consumer<String> row) {
        try (var rows =
                jdbc
                        .sql("select to_jsonb(d)::text from (" + drawer.rows() + ") d")
                        .withFetchSize(AT_A_TIME)
                        .param("person", person.value())
                        .query((found, _) -> found.getString(1))
                        .stream()) {
            rows.forEach(row);
        }
    }

    Optional<byte[]> portrait(PersonId person) {
        return jdbc.sql("select jpeg from portrait where person = :person")
                .param("person", person.value())
                .query(byte[].class)
                .optional();
    }
}
