package org.caibian.staff;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.shared.DeskId;

/**
 * Of whom somebody is chosen: active people with one of {@code roles}, on a desk or in the whole
 * house, or anywhere; and whoever stands in for one of them now, where that counts (委托). Where it
 * names no roles it is everybody.
 */
public record Circle(Set<Role> roles, Optional<DeskId> desk, boolean withStandIns) {

    /** Whoever reviews or proofreads anywhere. */
    public static final Circle REVIEWERS =
            new Circle(
                    Stream.of(Role.values())
                            .filter(Role::isLent)
                            .collect(Collectors.toUnmodifiableSet()),
                    Optional.empty(),
                    false);

    /** Everybody who works here, with a role or without. */
    public static final Circle WHOEVER = new Circle(Set.of(), Optional.empty(), false);

    public Circle {
        roles = Set.copyOf(roles);
    }

    /** Whoever is anything on that desk, or in the whole house. */
    public static Circle servingOn(DeskId desk) {
        return new Circle(EnumSet.allOf(Role.class), Optional.of(desk), false);
    }

    /** Whoever reviews or proofreads there, or in the whole house. */
    public static Circle reviewersOf(DeskId desk) {
        return new Circle(REVIEWERS.roles(), Optional.of(desk), false);
    }

    /** Whoever has that role there, or in the whole house. */
    public static Circle holding(Role role, DeskId desk) {
        return new Circle(Set.of(role), Optional.of(desk), false);
    }

    /** Whoever has that role anywhere. */
    public static Circle holding(Role role) {
        return new Circle(Set.of(role), Optional.empty(), false);
    }

    /** Whoever has that role there, or stands in for somebody who has it. */
    public static Circle reviewing(Role role, DeskId desk) {
        return new Circle(Set.of(role), Optional.of(desk), true);
    }
}
