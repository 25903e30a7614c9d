package org.caibian.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import java.util.Optional;
import org.caibian.staff.Desk;
import org.caibian.staff.Person;
import org.caibian.ui.parts.Avatar;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.NameSeal;

/** Who somebody is, above the page about this person. */
final class PersonHead extends Div {
    PersonHead(Person person, Optional<String> portrait, List<Desk> desks, Component... acts) {
        addClassName("pr");
        var back = new Anchor(AdminLayout.PEOPLE, getTranslation("admin.people"));
        back.addClassName("cr");
        var meta =
                Bits.block(
                        "mt1",
                        Bits.words(getTranslation("admin.account.is", person.account())),
                        Bits.words(Duties.posts(person, desks)));
        var names =
                Bits.block(
                        "nm",
                        back,
                        new H1(Bits.words(person.name()), AccountState.of(person)),
                        meta);
        if (AccountState.isUnsent(person)) {
            names.add(Bits.block("mt1", Bits.words(getTranslation("admin.invite.unsent"))));
        }
        add(
                new Avatar(person.name()).of(person.id(), portrait).size("l"),
                names,
                NameSeal.of(person.name()),
                Bits.block("acts", acts));
    }

    /** To the page that says why this person may or may not. */
    static Anchor why(Person person) {
        var why =
                new Anchor(
                        AdminLayout.PEOPLE + "/" + person.account() + "/rights",
                        UI.getCurrent().getTranslation("rights.why"));
        why.addClassName("textlink");
        return why;
    }
}
