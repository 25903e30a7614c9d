package org.caibian.staff;

import java.util.Set;

/** Somebody about to join the staff; the password comes already hashed. */
public record NewPerson(String account, String name, String passwordHash, Set<Post> posts) {

    public NewPerson {
        account = account.strip();
        name = name.strip();
        posts = Set.copyOf(posts);
    }

    @Override
    public String toString() {
        return "NewPerson[" + account + "]";
    }
}
