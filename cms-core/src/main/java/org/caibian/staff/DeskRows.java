package org.caibian.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.caibian.shared.DeskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of desks. */
@Component
class DeskRows {

    private static final String SELECT = "select id, code, name, name_en from desk ";

    private final JdbcClient jdbc;

    DeskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Desk> all() {
        return jdbc.sql(SELECT + "order by position, id").query(DeskRows::desk).list();
    }

    Optional<Desk> find(DeskId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(DeskRows::desk)
                .optional();
    }

    /** Adds a desk at the end; empty when its code or name is taken. */
    Optional<DeskId> add(String code, String name, String nameEn) {
        return jdbc.sql(
                        """
                        insert into desk (code, name, name_en, position)
                        select :code, :name, :nameEn, coalesce(max(position), 0) + 1 from desk
                        on conflict do nothing returning id
                        """)
                .param("code", code)
                .param("name", name)
                .param("nameEn", nameEn)
                .query(Long.class)
                .optional()
                .map(DeskId::new);
    }

    private static Desk desk(ResultSet row, int number) throws SQLException {
        return new Desk(
                new DeskId(row.getLong("id")),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"));
    }
}
