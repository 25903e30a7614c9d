package org.caibian.staff;

import org.caibian.shared.PersonId;

/**
 * What sign-in compares with: the hash of a password, never the password; and the key under which a
 * session begins.
 */
public record Credentials(
        PersonId person, String account, String passwordHash, boolean active, int key) {

    @Override
    public String toString() {
        return "Credentials[" + account + "]";
    }
}
