package org.caibian.staff;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Somebody about to join the staff; the password comes already hashed. */
public record NewPerson(
        String account, String name, Optional<String> email, String passwordHash, Set<Post> posts) {

    public NewPerson {
        account = account.strip();
        name = name.strip();
        email = email.map(String::strip).filter(address -> !address.isEmpty());
        posts = Set.copyOf(posts);
    }

    /** Somebody without an address. */
    public NewPerson(String account, String name, String passwordHash, Set<Post> posts) {
        this(account, name, Optional.empty(), passwordHash, posts);
    }

    /** The same without such roles. */
    NewPerson without(Predicate<Role> roles) {
        return new NewPerson(
                account,
                name,
                email,
                passwordHash,
                posts.stream()
                        .filter(post -> !roles.test(post.role()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public String toString() {
        return "NewPerson[" + account + "]";
    }
}
