package org.caibian.staff;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A house nobody has begun: without people, desks or a line of its ledger. */
final class EmptyHouse {

    private EmptyHouse() {}

    /** Makes it so, past the trigger that lets nobody take a line out of the ledger. */
    static void empty(JdbcClient jdbc) {
        jdbc.sql(
                        """
                        do $$ begin
                          set local session_replication_role = replica;
                          truncate person, desk, welcome_link, ledger restart identity cascade;
                        end $$
                        """)
                .update();
    }
}
