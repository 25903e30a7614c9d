package org.caibian.staff;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Foresees where one administrator does alone what else takes two, since the house never had
 * another; and where one is left of two, who waits for others from then on.
 */
@Component
@Transactional(readOnly = true)
public class LoneAdministrator {

    private final Staff staff;
    private final SecondOfTwo second;

    LoneAdministrator(Staff staff, SecondOfTwo second) {
        this.staff = staff;
        this.second = second;
    }

    /**
     * Which roles that weigh, of those somebody is to have and has not, {@code by} would give with
     * nobody to confirm it, at once; none where there is another administrator, or was.
     */
    public Set<Role> gives(Set<Post> held, Set<Post> wanted, PersonId by) {
        return is(by) ? Grants.weighty(wanted, held) : Set.of();
    }

    /**
     * Who would be the only administrator without that person; empty where more would be left, or
     * that person is none.
     */
    public Optional<PersonId> leftBy(PersonId person) {
        var all = staff.administrators();
        var others =
                all.stream()
                        .filter(each -> !each.equals(person))
                        .collect(Collectors.toUnmodifiableSet());
        return others.size() == 1 && all.contains(person)
                ? others.stream().findFirst()
                : Optional.empty();
    }

    /** Whether there is no other administrator, and never was. */
    boolean is(PersonId by) {
        return staff.administrators().equals(Set.of(by)) && second.houseBegins();
    }
}
