package org.caibian.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.caibian.testing.OlderDatabase;
import org.junit.jupiter.api.Test;

/**
 * Who set people's passwords and addresses before that was kept, in a database that was migrated.
 */
class OlderPasswordsIT {

    private static final String BEFORE =
            """
            set session_replication_role = replica;
            set search_path = newsroom;
            insert into person (account, name, email, password_hash, active)
            values ('zhouyuan', '周予安', null, '', true), ('anxu', '安叙', null, '', true),
                   ('liqinghe', '李清和', 'li@news.example', '', true),
                   ('wangyan', '王砚', 'wang@news.example', '', true),
                   ('heyan', '贺砚', null, '', true);
            insert into ledger (at, act, by_person, details)
            values ('2026-11-01 08:00Z', 'PERSON_ADDED', 1, '{"account": "zhouyuan"}'),
                   ('2026-11-02 08:00Z', 'PERSON_ADDED', 1, '{"account": "LiQinghe"}'),
                   ('2026-11-03 08:00Z', 'PERSON_CHANGED', 2, '{"person": "3", "password": "replaced"}'),
                   ('2026-11-04 08:00Z', 'PERSON_CHANGED', 3, '{"person": "3", "password": "changed"}'),
                   ('2026-11-05 08:00Z', 'PERSON_CHANGED', 3, '{"person": "3", "address": "changed"}'),
                   ('2026-11-06 08:00Z', 'PERSON_ADDED', null, '{"account": "wangyan"}'),
                   ('2026-11-07 08:00Z', 'PERSON_ADDED', 2, '{"account": "heyan"}');
            insert into sign_in_link (person, kind, asked_at) values (3, 'FORGOTTEN', now());
            """;

    @Test
    void isToldByTheLedger() throws SQLException {
        var database = new OlderDatabase("88");
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute(BEFORE);
        }

        database.bringUp();

        assertThat(told(database))
                .isEqualTo(
                        """
                        zhouyuan: password - - address - -, \
                        anxu: password - - address - -, \
                        liqinghe: password 2 3 address 3 5, \
                        wangyan: password - - address - -, \
                        heyan: password 2 7 address - -\
                        """);
    }

    private static String told(OlderDatabase database) throws SQLException {
        return database.told(
                """
                select string_agg(
                  format('%s: password %s %s address %s %s', account,
                         coalesce(password_by::text, '-'), coalesce(%1$s, '-'),
                         coalesce(address_by::text, '-'), coalesce(%2$s, '-')), ', ' order by id)
                from newsroom.person
                """
                        .replace("%1$s", day("password_at"))
                        .replace("%2$s", day("address_at")));
    }

    private static String day(String column) {
        return "extract(day from " + column + " at time zone 'UTC')::text";
    }
}
