package org.caibian.staff;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A row of a list of people who are to join, by its {@code number} in the file, and what would come
 * of it.
 */
public record StaffLine(int number, String account, Outcome outcome) {

    /** What the house would make of it. */
    public sealed interface Outcome {
        /**
         * Somebody joins, and is sent a link to set a password of their own; the roles that are
         * {@code waiting} are only proposed, to a second administrator.
         */
        record Joins(String name, String email, Set<Post> posts, Set<Role> waiting)
                implements Outcome {
            public Joins {
                posts = Set.copyOf(posts);
                waiting = Set.copyOf(waiting);
            }

            /** Which roles that weigh are theirs at once: nobody else is there to confirm them. */
            public Set<Role> givenAlone() {
                return posts.stream()
                        .map(Post::role)
                        .filter(role -> role.isWeighty() && !waiting.contains(role))
                        .collect(Collectors.toUnmodifiableSet());
            }
        }

        /**
         * They are here already, under that name, and stay as they are; whether the row {@code
         * differs} in what it says of their roles.
         */
        record Here(String name, Set<Post> held, boolean differs) implements Outcome {
            public Here {
                held = Set.copyOf(held);
            }
        }

        /** In all these ways it is wrong. */
        record Faulty(List<Fault> faults) implements Outcome {
            public Faulty {
                faults = List.copyOf(faults);
            }

            Faulty(Fault fault) {
                this(List.of(fault));
            }
        }
    }

    /** What is wrong with a row. */
    public enum Fault {
        /** An account has 2 to 40 letters, digits, dots and dashes. */
        ACCOUNT,
        /** Another row has it, too. */
        TWICE,
        /** Somebody of another name has it, or had it and is erased. */
        TAKEN,
        /** A name has 1 to 40 characters. */
        NAME,
        /** Whoever joins so is sent a link, and needs an address for it. */
        EMAIL,
        /** Another row has that address, too: its link would be somebody else's. */
        EMAIL_TWICE,
        /** Somebody here has that address. */
        EMAIL_TAKEN,
        /** There is no such desk. */
        DESK,
        /** There is no such role. */
        ROLE,
        /** A role that is held on a desk, and no desk is named. */
        NO_DESK
    }

    boolean isFaulty() {
        return outcome instanceof Outcome.Faulty;
    }
}
