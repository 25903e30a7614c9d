package org.caibian.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.caibian.security.SignedIn;
import org.caibian.staff.Departure;
import org.caibian.staff.Departures;
import org.caibian.staff.Held;
import org.caibian.staff.Person;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Saying;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** What somebody has in hand: steps, drafts, tokens, links for others; no word of them. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PersonWork {
    private final Departures departures;
    private final SignedIn me;

    PersonWork(Departures departures, SignedIn me) {
        this.departures = departures;
        this.me = me;
    }

    /** But for absences, which are told apart. */
    Div of(Person person) {
        var held =
                departures.held(Departure.of(person.id()), me.id()).stream()
                        .filter(each -> each.sort() != Held.Sort.ABSENCE)
                        .toList();
        var told = Saying.words(held.isEmpty() ? "admin.work.none" : "admin.work.some");
        var said = Bits.block("lent", Bits.head(Saying.words("admin.work"), told));
        if (!held.isEmpty()) {
            said.add(Bits.block("held", HeldLines.of(held, _ -> "")));
        }
        return said;
    }
}
