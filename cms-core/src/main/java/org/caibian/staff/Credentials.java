package org.caibian.staff;

import java.util.Set;
import org.caibian.shared.PersonId;

/**
 * What sign-in compares with: the hash of a password, never the password; the key under which a
 * session begins; and as whom whoever gives the password comes in.
 */
public record Credentials(
        PersonId person,
        String account,
        String name,
        String passwordHash,
        Set<Role> roles,
        boolean active,
        int key) {

    public Credentials {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "Credentials[" + account + "]";
    }
}
