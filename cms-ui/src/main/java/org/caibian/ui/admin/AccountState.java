package org.caibian.ui.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import org.caibian.staff.Arrival;
import org.caibian.staff.Person;
import org.caibian.ui.parts.Bits;

/** Whether somebody's account is on, and whether they have ever come. */
final class AccountState {
    private AccountState() {}

    static Span of(Person person) {
        var words = UI.getCurrent().getTranslation("admin.active." + state(person));
        if (!person.active()) {
            return Bits.words(words, "bd", "fill");
        }
        if (!isUnsent(person)) {
            return Bits.words(words, "bd");
        }
        var unsent = Bits.words(words, "bd", "over");
        unsent.setTitle(UI.getCurrent().getTranslation("admin.invite.unsent"));
        return unsent;
    }

    /** Whether they wait for an invitation that does not come. */
    static boolean isUnsent(Person person) {
        return person.active() && person.arrival() == Arrival.UNSENT;
    }

    private static String state(Person person) {
        if (person.isErased()) {
            return "erased";
        }
        if (!person.active()) {
            return "no";
        }
        return person.arrival() == Arrival.IN ? "yes" : person.arrival().name();
    }
}
