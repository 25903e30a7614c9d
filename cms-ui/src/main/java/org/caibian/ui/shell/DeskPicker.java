package org.caibian.ui.shell;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.Optional;
import org.caibian.security.SignedIn;
import org.caibian.shared.DeskId;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.DeskNames;
import org.caibian.ui.parts.Icon;

/** Picks the desk whose work every page shows. */
final class DeskPicker extends MenuBar {
    private final DeskChoice choice;

    DeskPicker(SignedIn person, DeskChoice choice) {
        this.choice = choice;
        var desks = choice.open(person);
        var shown =
                desks.size() == 1
                        ? DeskNames.of(desks.getFirst())
                        : choice.picked()
                                .flatMap(id ->
                                        desks.stream().filter(d -> d.id().equals(id)).findFirst())
                                .map(DeskNames::of)
                                .orElse(getTranslation("desk.all"));
        var item = addItem(label(shown));
        item.setAriaLabel(getTranslation("desk.pick", shown));
        if (desks.size() > 1) {
            var menu = item.getSubMenu();
            offer(menu, getTranslation("desk.all"), Optional.empty());
            desks.forEach(desk -> offer(menu, DeskNames.of(desk), Optional.of(desk.id())));
        }
    }

    private void offer(SubMenu menu, String name, Optional<DeskId> desk) {
        var entry = menu.addItem(name, _ -> pick(desk));
        entry.setCheckable(true);
        entry.setChecked(choice.picked().equals(desk));
    }

    private void pick(Optional<DeskId> desk) {
        choice.pick(desk);
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(true));
    }

    private Span label(String shown) {
        var small = Bits.tagged("small", getTranslation("desk"));
        return Bits.line("pick", small, Bits.bold(shown), Icon.small("down"));
    }
}
