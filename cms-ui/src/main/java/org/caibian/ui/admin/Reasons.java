package org.caibian.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.caibian.staff.Desk;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.DeskNames;
import org.caibian.ui.parts.Icon;

/** Says why somebody may: each role held, and what every act still asks of the article. */
final class Reasons extends Section {
    private static final List<String> ALWAYS = List.of("author", "step", "words", "active");

    private final List<Desk> desks;

    Reasons(List<Desk> desks) {
        this.desks = desks;
        addClassName("why");
    }

    void show(Person person) {
        removeAll();
        add(new H2(getTranslation("admin.why")));
        if (!person.active()) {
            add(verdict("no", "x", "admin.why.inactive", "admin.why.inactive.hint"));
        } else if (person.posts().isEmpty()) {
            add(verdict("no", "x", "admin.why.none", "admin.why.none.hint"));
        } else {
            add(verdict("yes", "check", "admin.why.some", "admin.why.some.hint"), held(person));
        }
        if (person.is(Role.ADMIN)) {
            add(verdict("no", "x", "admin.why.admin", "admin.why.admin.hint"));
        }
        var rules = new OrderedList();
        rules.addClassNames("rs", "n");
        ALWAYS.forEach(rule ->
                rules.add(
                        reason("lock", "admin.always." + rule, "admin.always." + rule + ".hint")));
        add(Bits.words(getTranslation("admin.always"), "lbl"), rules);
    }

    private OrderedList held(Person person) {
        var list = new OrderedList();
        list.addClassName("rs");
        for (var desk : desks) {
            for (var role : Duties.onDesks()) {
                if (person.posts().contains(Post.on(desk.id(), role))) {
                    list.add(role(DeskNames.of(desk), role));
                }
            }
        }
        Duties.house().stream()
                .filter(person::is)
                .forEach(role -> list.add(role(getTranslation("admin.house"), role)));
        return list;
    }

    private ListItem role(String where, Role role) {
        return item("check", where + " " + Duties.name(role), getTranslation("admin.why." + role));
    }

    private ListItem reason(String icon, String key, String hint) {
        return item(icon, getTranslation(key), getTranslation(hint));
    }

    private static ListItem item(String icon, String bold, String words) {
        var text = new HtmlContainer("p");
        text.add(Bits.bold(bold), Bits.words(words));
        return new ListItem(Icon.small(icon), text);
    }

    private Component verdict(String kind, String icon, String key, String hint) {
        return Bits.block(
                "vd " + kind,
                new Icon(icon),
                Bits.bold(getTranslation(key)),
                Bits.words(getTranslation(hint)));
    }
}
