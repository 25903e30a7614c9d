package org.caibian.ui.shell;

import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.right.Action;
import org.caibian.right.Matter;
import org.caibian.right.Rights;
import org.caibian.security.SignedIn;
import org.caibian.shared.DeskId;
import org.caibian.staff.Desk;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.DeskNames;
import org.springframework.stereotype.Component;

/** The desk somebody has picked in the bar above; all of theirs until they pick one. */
@Component
@VaadinSessionScope
public class DeskChoice {
    private final Staff staff;
    private Optional<DeskId> picked = Optional.empty();

    DeskChoice(Staff staff) {
        this.staff = staff;
    }

    /** The desks {@code who} may look into. */
    public List<Desk> open(SignedIn who) {
        var person = staff.person(who.id());
        return staff.desks().stream()
                .filter(desk -> Rights.allow(Action.READ, person, Matter.on(desk.id())))
                .toList();
    }

    /** The desks on which {@code who} may begin articles. */
    public List<Desk> writable(SignedIn who) {
        var person = staff.person(who.id());
        return staff.desks().stream()
                .filter(desk -> !desk.archived())
                .filter(desk -> Rights.allow(Action.CREATE, person, Matter.on(desk.id())))
                .toList();
    }

    /** The desks whose load {@code who} may see, as their chief or the house's. */
    public List<Desk> led(SignedIn who) {
        var person = staff.person(who.id());
        return staff.desks().stream()
                .filter(desk -> Rights.allow(Action.SEE_LOAD, person, Matter.on(desk.id())))
                .toList();
    }

    /** The desks whose work is shown now. */
    public Set<DeskId> shown(SignedIn who) {
        var open = open(who).stream().map(Desk::id).collect(Collectors.toUnmodifiableSet());
        return picked.filter(open::contains).map(Set::of).orElse(open);
    }

    /** Those desks by the names {@code who} reads. */
    public Map<DeskId, String> names(SignedIn who) {
        var shown = shown(who);
        return open(who).stream()
                .filter(desk -> shown.contains(desk.id()))
                .collect(Collectors.toMap(Desk::id, DeskNames::of));
    }

    Optional<DeskId> picked() {
        return picked;
    }

    void pick(Optional<DeskId> desk) {
        picked = desk;
    }
}
