package org.caibian.staff;

import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;

/** A member of the staff; {@code name} is the real name that is printed under stories. */
public record Person(PersonId id, String account, String name, boolean active, Set<Post> posts) {

    public Person {
        posts = Set.copyOf(posts);
    }

    /**
     * Whether this person holds {@code role} on {@code desk}; a role for the house counts on every
     * desk.
     */
    public boolean is(Role role, DeskId desk) {
        return role.scope() == Role.Scope.HOUSE ? is(role) : posts.contains(Post.on(desk, role));
    }

    /** Whether this person holds {@code role} anywhere. */
    public boolean is(Role role) {
        return posts.stream().anyMatch(post -> post.role() == role);
    }

    /** The desks on which this person holds any role; not those reached by a role for the house. */
    public Set<DeskId> desks() {
        return posts.stream()
                .flatMap(post -> post.desk().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
