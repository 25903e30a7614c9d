package org.caibian.staff;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;

/** The people an act of the house belongs to, as {@link HouseAct} names them. */
public enum Whose {
    ADMINISTRATOR(Bond.NONE, Role.ADMIN),
    /** An administrator; of their own, everybody. */
    ADMINISTRATOR_OR_ONESELF(Bond.ITS_OWNER, Role.ADMIN),
    /** An administrator other than the one who proposed it. */
    SECOND_ADMINISTRATOR(Bond.NOT_THE_PROPOSER, Role.ADMIN),
    /** The same; where there is none, a chief editor. */
    SECOND_ADMINISTRATOR_OR_CHIEF_EDITOR(Bond.NOT_THE_PROPOSER, Role.ADMIN, Role.CHIEF_EDITOR),
    /** Whoever has a role, but for the one who proposed it. */
    ANYBODY_ELSE(Bond.NOT_THE_PROPOSER, Role.values()),
    /** The administrator who proposed it. */
    FIRST_ADMINISTRATOR(Bond.THE_PROPOSER, Role.ADMIN),
    /** An editor or chief of any desk, or an administrator. */
    EDITOR_CHIEF_OR_ADMINISTRATOR(Bond.NONE, Role.EDITOR, Role.DESK_CHIEF, Role.ADMIN);

    private enum Bond {
        NONE,
        ITS_OWNER,
        THE_PROPOSER,
        NOT_THE_PROPOSER
    }

    private static final Comparator<Post> ALWAYS_THE_SAME =
            Comparator.comparing(Post::role)
                    .thenComparingLong(post -> post.desk().map(DeskId::value).orElse(0L));

    private final Bond bond;

    @SuppressWarnings("ImmutableEnumChecker") // It is copied, and never changes.
    private final Set<Role> roles;

    Whose(Bond bond, Role... roles) {
        this.bond = bond;
        this.roles = Stream.of(roles).collect(toUnmodifiableSet());
    }

    /** Whether that role is enough, on whatever desk. */
    public boolean isOpenTo(Role role) {
        return roles.contains(role);
    }

    /** Whether everybody may where it is about themselves. */
    public boolean isOpenToOneself() {
        return bond == Bond.ITS_OWNER;
    }

    /** Whether it is theirs who have that role, and not only where nobody else is there. */
    boolean isFirst(Role role) {
        return this != SECOND_ADMINISTRATOR_OR_CHIEF_EDITOR || role == Role.ADMIN;
    }

    Set<Role> roles() {
        return roles;
    }

    /** What gives it to {@code person}. */
    Optional<Post> post(Person person) {
        return person.posts().stream()
                .filter(post -> roles.contains(post.role()))
                .min(
                        Comparator.<Post, Boolean>comparing(post -> !isFirst(post.role()))
                                .thenComparing(ALWAYS_THE_SAME));
    }

    /** Whether it is kept from {@code by} by who proposed it. */
    boolean isKeptFrom(PersonId by, PersonId proposer) {
        return switch (bond) {
            case NONE, ITS_OWNER -> false;
            case THE_PROPOSER -> !by.equals(proposer);
            case NOT_THE_PROPOSER -> by.equals(proposer);
        };
    }
}
