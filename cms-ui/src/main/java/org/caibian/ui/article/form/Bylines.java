package org.caibian.ui.article.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.caibian.profile.Byline;
import org.caibian.profile.Profiles;
import org.caibian.shared.PersonId;
import org.caibian.ui.parts.AtOnce;
import org.caibian.ui.parts.Bits;

/**
 * Names the authors may be printed as, each one press away: of whoever writes and of whoever stands
 * in the field; and who it is that writes under a name there.
 */
final class Bylines extends Div {
    private final Profiles profiles;
    private final PersonId me;
    private final TextField authors;
    private final Runnable changed;

    Bylines(Profiles profiles, PersonId me, TextField authors, Runnable changed) {
        this.profiles = profiles;
        this.me = me;
        this.authors = authors;
        this.changed = changed;
        addClassName("suggested");
        AtOnce.mark(this);
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("bylines"));
        authors.addFocusListener(_ -> offer());
        authors.addValueChangeListener(_ -> {
            if (isVisible()) {
                offer();
            }
        });
        setVisible(false);
    }

    private void offer() {
        var named = Names.in(authors.getValue());
        var all = profiles.bylines(me, named);
        var more = all.stream().filter(each -> !named.contains(each.name())).toList();
        removeAll();
        var told = all.stream().filter(each -> each.penName() && named.contains(each.name()));
        told.forEach(each -> add(Bits.words(behind(each, all), "reason")));
        if (!authors.isReadOnly() && !more.isEmpty()) {
            add(Bits.words(getTranslation("bylines"), "lbl"));
            more.forEach(each -> add(chip(each, all)));
        }
        setVisible(getComponentCount() > 0);
    }

    private String behind(Byline byline, List<Byline> all) {
        return getTranslation("bylines.behind", byline.name(), realName(byline, all));
    }

    private static String realName(Byline byline, List<Byline> all) {
        return all.stream()
                .filter(each -> each.person().equals(byline.person()) && !each.penName())
                .map(Byline::name)
                .findFirst()
                .orElse("");
    }

    private Button chip(Byline byline, List<Byline> all) {
        var chip = new Button(byline.name(), _ -> take(byline, all));
        chip.addThemeVariants(ButtonVariant.LUMO_SMALL);
        chip.setAriaLabel(
                byline.penName()
                        ? getTranslation(
                                "bylines.add.penName", byline.name(), realName(byline, all))
                        : getTranslation("bylines.add", byline.name()));
        return chip;
    }

    /** In place of another name of the same person, where that stands there. */
    private void take(Byline byline, List<Byline> all) {
        var theirs =
                all.stream()
                        .filter(each -> each.person().equals(byline.person()))
                        .map(Byline::name)
                        .collect(Collectors.toSet());
        var names = new ArrayList<>(Names.in(authors.getValue()));
        names.replaceAll(name -> theirs.contains(name) ? byline.name() : name);
        if (!names.contains(byline.name())) {
            names.add(byline.name());
        }
        authors.setValue(Names.line(names.stream().distinct().toList()));
        changed.run();
    }
}
