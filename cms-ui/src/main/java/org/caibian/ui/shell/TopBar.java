package org.caibian.ui.shell;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.page.ColorScheme;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.caibian.security.SignedIn;
import org.caibian.ui.notice.Bell;
import org.caibian.ui.parts.Avatar;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;

/**
 * The bar above every page: find anything, what one was told, language, light, and the person
 * signed in.
 */
final class TopBar extends Header {
    private final Consumer<Locale> speak;
    private final Runnable signOut;

    TopBar(
            SignedIn person,
            Optional<String> portrait,
            DeskChoice desks,
            Bell bell,
            Runnable find,
            Consumer<Locale> speak,
            Runnable signOut) {
        this.speak = speak;
        this.signOut = signOut;
        addClassName("top");
        add(command(person, find), Bits.grow());
        if (!desks.open(person).isEmpty()) {
            add(new DeskPicker(person, desks), Bits.rule());
        }
        add(bell, languages(), Bits.rule(), menu(person, portrait));
    }

    private NativeButton command(SignedIn person, Runnable find) {
        var words = new Span(getTranslation(PalettePeople.field(person)));
        words.addClassName("grow");
        var field = new NativeButton();
        field.add(new Icon("search"), words, Bits.key("Ctrl"), Bits.key("K"));
        field.addClickListener(_ -> find.run());
        field.addClassName("cmd");
        field.getElement().setAttribute("aria-keyshortcuts", "Control+K Meta+K");
        return field;
    }

    private MenuBar languages() {
        var bar = new MenuBar();
        var item = bar.addItem(new Span(new Icon("globe"), new Span(getTranslation("language"))));
        item.setAriaLabel(getTranslation("language.label"));
        language(item, "中文", Locale.SIMPLIFIED_CHINESE);
        language(item, "English", Locale.ENGLISH);
        return bar;
    }

    private void language(MenuItem in, String name, Locale language) {
        var entry = in.getSubMenu().addItem(name, _ -> speak.accept(language));
        entry.setCheckable(true);
        entry.setChecked(getLocale().getLanguage().equals(language.getLanguage()));
    }

    private MenuBar menu(SignedIn person, Optional<String> portrait) {
        var mark = new Avatar(person.name()).of(person.id(), portrait).mine().size("t");
        var who = new Span(mark, Bits.bold(person.name()));
        who.addClassName("who");
        var bar = new MenuBar();
        var item = bar.addItem(who);
        item.setAriaLabel(getTranslation("user.menu", person.name()));
        var menu = item.getSubMenu();
        menu.addItem(getTranslation(Place.ACCOUNT.label()), _ -> go(Place.ACCOUNT));
        if (Place.DELEGATION.opensTo(person)) {
            menu.addItem(getTranslation(Place.DELEGATION.label()), _ -> go(Place.DELEGATION));
        }
        menu.addSeparator();
        var look = menu.addItem(getTranslation("look"));
        look(look, "look.system", ColorScheme.Value.SYSTEM);
        look(look, "look.light", ColorScheme.Value.LIGHT);
        look(look, "look.dark", ColorScheme.Value.DARK);
        menu.addSeparator();
        menu.addItem(getTranslation("signOut"), _ -> signOut.run());
        return bar;
    }

    private void go(Place place) {
        getUI().ifPresent(ui -> ui.navigate(place.path()));
    }

    private void look(MenuItem in, String key, ColorScheme.Value look) {
        in.getSubMenu()
                .addItem(
                        getTranslation(key),
                        _ -> getUI().ifPresent(ui -> Preferences.shine(ui, look)));
    }
}
