package org.caibian.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;

/**
 * A member of the staff; {@code name} is the real name that is printed under stories. {@code
 * standsIn} is what others lend this person at the moment it was read, {@code lends} what this
 * person lends to others.
 */
public record Person(
        PersonId id,
        String account,
        String name,
        boolean active,
        Set<Post> posts,
        Set<StandIn> standsIn,
        Set<Loan> lends,
        Arrival arrival) {

    /** What an account begins with that nobody has any more; none that somebody has does. */
    public static final String ERASED = "~";

    public Person {
        posts = Set.copyOf(posts);
        standsIn = Set.copyOf(standsIn);
        lends = Set.copyOf(lends);
    }

    /** Somebody who has signed in before. */
    public Person(
            PersonId id,
            String account,
            String name,
            boolean active,
            Set<Post> posts,
            Set<StandIn> standsIn,
            Set<Loan> lends) {
        this(id, account, name, active, posts, standsIn, lends, Arrival.IN);
    }

    /** Somebody who stands in for nobody, and nobody for them. */
    public Person(PersonId id, String account, String name, boolean active, Set<Post> posts) {
        this(id, account, name, active, posts, Set.of(), Set.of());
    }

    /**
     * Whether what the house knew of them is gone, but for their real name under what they signed.
     */
    public boolean isErased() {
        return account.startsWith(ERASED);
    }

    /** Whether they hold what takes two to give: no other one may come in as they. */
    public boolean weighs() {
        return posts.stream().anyMatch(post -> post.role().isWeighty());
    }

    Person switchedOn() {
        return new Person(id, account, name, true, posts, standsIn, lends, arrival);
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

    /** In whose stead this person may act as {@code role} on {@code desk}, always in one order. */
    public List<PersonId> standsInAs(Role role, DeskId desk) {
        return standsIn.stream()
                .filter(lent -> lent.is(role, desk))
                .map(StandIn::inSteadOf)
                .sorted(Comparator.comparingLong(PersonId::value))
                .toList();
    }

    /**
     * Who counts as one with this person in the rounds of {@code desk}: whom they stand in for, and
     * who stands in for them.
     */
    public Set<PersonId> asOneOn(DeskId desk) {
        return Stream.concat(
                        standsIn.stream()
                                .filter(lent -> lent.post().isOn(desk))
                                .map(StandIn::inSteadOf),
                        lends.stream().filter(lent -> lent.post().isOn(desk)).map(Loan::to))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** In whose stead this person may act as anything on {@code desk}, always in one order. */
    public Stream<PersonId> inSteadOfOn(DeskId desk) {
        return standsIn.stream()
                .filter(lent -> lent.post().isOn(desk))
                .map(StandIn::inSteadOf)
                .sorted(Comparator.comparingLong(PersonId::value));
    }

    /**
     * Whether {@code role} may be lent to this person: reviews to whoever reviews somewhere in the
     * house, proofreadings also to who proofreads; nothing else is lent.
     */
    public boolean mayStandInAs(Role role) {
        return role.isLent() && (reviews() || (role == Role.PROOFREADER && is(role)));
    }

    private boolean reviews() {
        return is(Role.EDITOR) || is(Role.DESK_CHIEF) || is(Role.CHIEF_EDITOR);
    }
}
