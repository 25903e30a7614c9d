package org.caibian.ui.admin;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.caibian.staff.Desk;
import org.caibian.staff.PeopleFilter;
import org.caibian.staff.Role;
import org.caibian.ui.parts.DeskNames;

/** Looks for people as one types, and narrows the list to a desk, a role, those on or off. */
final class PeopleFilters extends Div {
    private static final int UNTIL_TYPED = 250;

    private final TextField words = new TextField();
    private final ComboBox<Desk> desk = new ComboBox<>();
    private final Select<Role> role = new Select<>();
    private final Select<Boolean> active = new Select<>();
    private final List<Desk> desks;
    private final Consumer<PeopleFilter> go;

    PeopleFilters(List<Desk> desks, Consumer<PeopleFilter> go) {
        this.desks = desks;
        this.go = go;
        addClassNames("filters", "people");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", getTranslation("admin.people.filters"));
        words.setPlaceholder(getTranslation("admin.people.sought"));
        words.setAriaLabel(getTranslation("admin.people.sought"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(UNTIL_TYPED);
        words.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        words.addValueChangeListener(changed -> chosen(changed.isFromClient()));
        desk.setItems(desks);
        desk.setItemLabelGenerator(DeskNames::of);
        desk.setPlaceholder(getTranslation("desk.all"));
        desk.setAriaLabel(getTranslation("admin.people.desk"));
        desk.setClearButtonVisible(true);
        desk.getElement().getThemeList().add("small");
        desk.addValueChangeListener(changed -> chosen(changed.isFromClient()));
        choice(role, "admin.people.role", List.of(Role.values()));
        role.setItemLabelGenerator(
                each -> each == null ? any("admin.people.role") : Duties.name(each));
        choice(active, "admin.people.active", List.of(true, false));
        active.setItemLabelGenerator(each ->
                each == null
                        ? any("admin.people.active")
                        : getTranslation(each ? "admin.active.yes" : "admin.active.no"));
        add(words, desk, role, active);
    }

    /** Shows what the address asks for; words still being typed are left alone. */
    void show(PeopleFilter filter) {
        if (!shown().words().equals(filter.words())) {
            words.setValue(filter.words());
        }
        desk.setValue(
                filter.desk()
                        .flatMap(id ->
                                desks.stream().filter(each -> each.id().equals(id)).findFirst())
                        .orElse(null));
        role.setValue(filter.role().orElse(null));
        active.setValue(filter.active().orElse(null));
    }

    private <E> void choice(Select<E> choice, String key, List<E> values) {
        choice.setItems(values);
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(any(key));
        choice.setPlaceholder(any(key));
        choice.setAriaLabel(getTranslation(key));
        choice.addThemeVariants(SelectVariant.LUMO_SMALL);
        choice.addValueChangeListener(changed -> {
            choice.getElement().getClassList().set("on", changed.getValue() != null);
            chosen(changed.isFromClient());
        });
    }

    private String any(String key) {
        return getTranslation(key + ".any");
    }

    private void chosen(boolean here) {
        if (here) {
            go.accept(shown());
        }
    }

    private PeopleFilter shown() {
        return new PeopleFilter(
                words.getValue(),
                Optional.ofNullable(desk.getValue()).map(Desk::id),
                Optional.ofNullable(role.getValue()),
                Optional.ofNullable(active.getValue()));
    }
}
