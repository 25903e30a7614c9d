package org.caibian.article;

import java.util.Optional;
import java.util.Set;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.caibian.staff.Role;

/** Who may do what to an article: decided here and nowhere else. Empty means allowed. */
public final class Rights {

    private Rights() {}

    /** Writing asks for a writing role on the desk. */
    public static Optional<Refusal> toWrite(Person person, DeskId desk) {
        return active(person)
                .or(() ->
                        writes(person, desk)
                                ? Optional.empty()
                                : Optional.of(Refusal.ROLE_MISSING));
    }

    /** Handing in asks for an author of the draft, or an editor of its desk. */
    public static Optional<Refusal> toSubmit(Person person, DeskId desk, Set<PersonId> authors) {
        return active(person)
                .or(() ->
                        authors.contains(person.id()) || person.is(Role.EDITOR, desk)
                                ? Optional.empty()
                                : Optional.of(Refusal.NOT_AUTHOR));
    }

    /** Taking back what was handed in asks for an author of the draft. */
    public static Optional<Refusal> toRecall(Person person, Set<PersonId> authors) {
        return active(person)
                .or(() ->
                        authors.contains(person.id())
                                ? Optional.empty()
                                : Optional.of(Refusal.NOT_AUTHOR));
    }

    /**
     * Holding a step asks for its role on the desk, and for one who neither wrote nor holds another
     * step.
     */
    public static Optional<Refusal> toHold(
            Person person,
            Step step,
            DeskId desk,
            Set<PersonId> authors,
            Set<PersonId> holdersOfOtherSteps) {
        var inactive = active(person);
        if (inactive.isPresent()) {
            return inactive;
        }
        if (!person.is(step.role(), desk)) {
            return Optional.of(Refusal.ROLE_MISSING);
        }
        if (authors.contains(person.id())) {
            return Optional.of(Refusal.IS_AUTHOR);
        }
        return holdersOfOtherSteps.contains(person.id())
                ? Optional.of(Refusal.HOLDS_ANOTHER_STEP)
                : Optional.empty();
    }

    /**
     * Deciding a step asks for its holder, who must still be one who could hold it; while nobody
     * holds it, for anybody who could.
     */
    public static Optional<Refusal> toDecide(
            Person person,
            Optional<PersonId> holder,
            Step step,
            DeskId desk,
            Set<PersonId> authors,
            Set<PersonId> holdersOfOtherSteps) {
        return holder.filter(held -> !held.equals(person.id()))
                .map(_ -> Refusal.NOT_HOLDER)
                .or(() -> toHold(person, step, desk, authors, holdersOfOtherSteps));
    }

    /** Giving a step to somebody asks for the chief of the article's desk or of the house. */
    public static Optional<Refusal> toReassign(Person person, DeskId desk) {
        return active(person)
                .or(() ->
                        person.is(Role.DESK_CHIEF, desk) || person.is(Role.CHIEF_EDITOR)
                                ? Optional.empty()
                                : Optional.of(Refusal.ROLE_MISSING));
    }

    /**
     * Reading what is not yet released asks for any post on the desk, or one for the whole house
     * that reviews.
     */
    public static Optional<Refusal> toRead(Person person, DeskId desk) {
        return active(person)
                .or(() ->
                        person.desks().contains(desk) || person.is(Role.CHIEF_EDITOR)
                                ? Optional.empty()
                                : Optional.of(Refusal.ROLE_MISSING));
    }

    /** Deciding when an approved draft goes out asks for an editor of the desk or above. */
    public static Optional<Refusal> toSchedule(Person person, DeskId desk) {
        return active(person)
                .or(() ->
                        person.is(Role.EDITOR, desk)
                                        || person.is(Role.DESK_CHIEF, desk)
                                        || person.is(Role.CHIEF_EDITOR)
                                ? Optional.empty()
                                : Optional.of(Refusal.ROLE_MISSING));
    }

    private static Optional<Refusal> active(Person person) {
        return person.active() ? Optional.empty() : Optional.of(Refusal.NOT_ACTIVE);
    }

    private static boolean writes(Person person, DeskId desk) {
        return person.is(Role.REPORTER, desk)
                || person.is(Role.EDITOR, desk)
                || person.is(Role.DESK_CHIEF, desk);
    }
}
