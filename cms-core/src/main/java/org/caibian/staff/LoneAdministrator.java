package org.caibian.staff;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Foresees where one administrator does alone what else takes two, or is left to. */
@Component
@Transactional(readOnly = true)
public class LoneAdministrator {

    private final Staff staff;

    LoneAdministrator(Staff staff) {
        this.staff = staff;
    }

    /**
     * Which roles that weigh, of those somebody is to have and has not, {@code by} would give with
     * nobody to confirm it; none where there is another administrator.
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

    /** Whether there is no other administrator. */
    boolean is(PersonId by) {
        return staff.administrators().equals(Set.of(by));
    }
}
