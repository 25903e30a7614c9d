package org.caibian.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.caibian.security.SignedIn;
import org.caibian.staff.Colleagues;
import org.caibian.staff.Departures;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.AskAgain;
import org.caibian.ui.parts.Saying;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Switches somebody off, with what they have in hand handed on, and on again. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PersonDeparture {
    private final Departures departures;
    private final Staff staff;
    private final Colleagues colleagues;
    private final AskAgain again;
    private final AskAlone alone;
    private final SignedIn me;

    PersonDeparture(
            Departures departures,
            Staff staff,
            Colleagues colleagues,
            AskAgain again,
            AskAlone alone,
            SignedIn me) {
        this.departures = departures;
        this.staff = staff;
        this.colleagues = colleagues;
        this.again = again;
        this.alone = alone;
        this.me = me;
    }

    Button of(PersonPage page) {
        if (!page.person().active()) {
            return new Button(
                    Saying.words("admin.activate"), _ -> again.before(me, () -> switchOn(page)));
        }
        var off =
                new Button(
                        Saying.words("admin.deactivate"),
                        _ -> again.before(me, () -> switchOff(page)));
        off.addThemeVariants(ButtonVariant.LUMO_ERROR);
        off.addClassName("apart");
        return off;
    }

    private void switchOn(PersonPage page) {
        page.told(departures.reactivate(page.person().id(), me.id()), "admin.activated");
    }

    private void switchOff(PersonPage page) {
        departures
                .refusal(page.person().id(), me.id())
                .ifPresentOrElse(
                        why -> page.told(why, ""),
                        () ->
                                new DepartureForm(
                                                departures,
                                                staff,
                                                colleagues,
                                                alone,
                                                me,
                                                page.person())
                                        .ask(page.anew()));
    }
}
