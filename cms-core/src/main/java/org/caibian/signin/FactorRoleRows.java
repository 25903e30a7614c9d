package org.caibian.signin;

import java.util.EnumSet;
import java.util.Set;
import org.caibian.shared.PersonId;
import org.caibian.shared.Turns;
import org.caibian.staff.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the roles whose holders need a second factor. */
@Component
class FactorRoleRows {

    private final JdbcClient jdbc;
    private final Turns turns;

    FactorRoleRows(JdbcClient jdbc, Turns turns) {
        this.jdbc = jdbc;
        this.turns = turns;
    }

    /** Whoever sets them waits here for whoever does so already. */
    void takeTurns() {
        turns.take("second_factor_roles");
    }

    Set<Role> all() {
        var roles = EnumSet.noneOf(Role.class);
        jdbc.sql("select role from second_factor_role").query(String.class).list().stream()
                .map(Role::valueOf)
                .forEach(roles::add);
        return roles;
    }

    /** These, and no others: whoever sets them has taken turns, and seen those there are. */
    void set(Set<Role> roles) {
        jdbc.sql("delete from second_factor_role").update();
        for (var role : roles) {
            jdbc.sql("insert into second_factor_role (role) values (:role)")
                    .param("role", role.name())
                    .update();
        }
    }

    /** Whether a post of that person's is of such a role. */
    boolean asks(PersonId person) {
        return jdbc.sql(
                        """
                        select exists (select from post p join second_factor_role r on r.role = p.role
                                       where p.person = :person)
                        """)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }
}
