package org.caibian.ui.shell;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import org.caibian.security.SignedIn;
import org.caibian.staff.PeopleFilter;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;

/** Finds people for the command palette: for those who may open the pages about them. */
@SpringComponent
class PalettePeople {
    private static final int MOST = 6;

    private final Staff staff;

    PalettePeople(Staff staff) {
        this.staff = staff;
    }

    /** People whose name or account {@code text} is part of, by account. */
    List<Person> find(String text, SignedIn person) {
        var named = new PeopleFilter(text, Optional.empty(), Optional.empty(), Optional.empty());
        return isFor(person) ? staff.people(named, "", MOST) : List.of();
    }

    /** What the field is called where that person looks. */
    static String field(SignedIn person) {
        return isFor(person) ? "palette.field.people" : "palette.field";
    }

    static String path(Person found) {
        return Place.ADMIN.path() + "/people/" + found.account();
    }

    private static boolean isFor(SignedIn person) {
        return Place.ADMIN.opensTo(person);
    }
}
