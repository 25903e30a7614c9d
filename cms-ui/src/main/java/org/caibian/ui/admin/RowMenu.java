package org.caibian.ui.admin;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.caibian.ui.parts.Icon;

/** What else can be done with a row, behind three dots. */
final class RowMenu extends MenuBar {
    private final MenuItem acts;

    RowMenu(String name) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL);
        acts = addItem(new Icon("more"));
        acts.setAriaLabel(getTranslation("admin.more", name));
    }

    RowMenu with(String key, Runnable act) {
        acts.getSubMenu().addItem(getTranslation(key), _ -> act.run());
        return this;
    }
}
