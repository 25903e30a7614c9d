package org.caibian.staff;

import java.util.Optional;
import java.util.Set;

/**
 * Somebody for whom a directory of the house vouches as they come: {@code subject} names them in
 * {@code directory} for ever, {@code login} is what they are called there when they sign in, {@code
 * account} what they would be called here, and {@code posts} is what their groups give them.
 */
public record Vouched(
        String directory,
        String subject,
        String login,
        String account,
        String name,
        Address address,
        Set<Post> posts) {

    /** What the directory says of somebody's address; one that is unproven is only told. */
    public record Address(Optional<String> email, boolean proven) {

        /** The directory says nothing of it. */
        public static final Address NONE = new Address(Optional.empty(), false);

        public Address {
            email = email.map(String::strip).filter(each -> !each.isEmpty());
        }

        /** The one that may be kept. */
        Optional<String> kept() {
            return proven ? email : Optional.empty();
        }
    }

    public Vouched {
        if (directory.isEmpty() || subject.isEmpty()) {
            throw new IllegalArgumentException("Nobody is known by nothing");
        }
        posts = Set.copyOf(posts);
        if (posts.stream().anyMatch(post -> post.role().isWeighty())) {
            throw new IllegalArgumentException("No directory gives a role that weighs");
        }
    }

    /** As a new colleague, who has no posts yet. */
    NewPerson newPerson(String passwordHash) {
        return new NewPerson(account, name, address.kept(), passwordHash, Set.of());
    }

    @Override
    public String toString() {
        return "Vouched[" + directory + " " + subject + "]";
    }
}
