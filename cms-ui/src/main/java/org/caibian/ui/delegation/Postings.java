package org.caibian.ui.delegation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.absence.Absences;
import org.caibian.security.SignedIn;
import org.caibian.shared.DeskId;
import org.caibian.staff.Staff;
import org.caibian.staff.Typed;
import org.caibian.ui.parts.Saying;
import org.springframework.stereotype.Component;

/** The desks, and the house, by name in the language of the page. */
@Component
class Postings {
    private final Staff staff;
    private final Absences absences;

    Postings(Staff staff, Absences absences) {
        this.staff = staff;
        this.absences = absences;
    }

    /** Those in which there is somebody {@code me} may say to be away. */
    List<Posting> openTo(SignedIn me) {
        return all().filter(posting ->
                        !absences.mayBeAway(posting.desk(), me.id(), Typed.NOTHING).isEmpty())
                .toList();
    }

    String name(Optional<DeskId> desk) {
        return all().filter(posting -> posting.desk().equals(desk))
                .map(Posting::name)
                .findFirst()
                .orElse("");
    }

    private Stream<Posting> all() {
        return Stream.concat(
                staff.desks().stream().map(desk -> Posting.of(desk)),
                Stream.of(new Posting(Optional.empty(), Saying.words("delegation.house"))));
    }
}
