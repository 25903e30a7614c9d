package org.caibian.ui.admin;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.shared.DeskId;
import org.caibian.staff.Desk;
import org.caibian.staff.PeopleFilter;
import org.caibian.staff.Role;

/** Which people the list shows, as its address says it. */
final class PeopleAddress {
    private static final String WORDS = "q";
    private static final String DESK = "desk";
    private static final String ROLE = "role";
    private static final String ACTIVE = "active";

    private PeopleAddress() {}

    /** Reads an address; what means nothing in it is passed over. */
    static PeopleFilter of(QueryParameters asked, List<Desk> desks) {
        return new PeopleFilter(
                asked.getSingleParameter(WORDS).orElse(""),
                asked.getSingleParameter(DESK)
                        .flatMap(DeskId::parse)
                        .flatMap(id -> meant(id, desks)),
                asked.getSingleParameter(ROLE).flatMap(PeopleAddress::role),
                asked.getSingleParameter(ACTIVE)
                        .filter(List.of("true", "false")::contains)
                        .map(Boolean::valueOf));
    }

    static QueryParameters of(PeopleFilter filter) {
        Map<String, String> said = new HashMap<>();
        if (!filter.words().isEmpty()) {
            said.put(WORDS, filter.words());
        }
        filter.desk().ifPresent(desk -> said.put(DESK, desk.toString()));
        filter.role().ifPresent(role -> said.put(ROLE, role.name()));
        filter.active().ifPresent(active -> said.put(ACTIVE, active.toString()));
        return QueryParameters.simple(said);
    }

    /** The desk of that id, or the one it was merged into. */
    private static Optional<DeskId> meant(DeskId id, List<Desk> desks) {
        return desks.stream().filter(desk -> desk.id().equals(id)).map(Desk::now).findFirst();
    }

    private static Optional<Role> role(String name) {
        return Arrays.stream(Role.values()).filter(role -> role.name().equals(name)).findFirst();
    }
}
