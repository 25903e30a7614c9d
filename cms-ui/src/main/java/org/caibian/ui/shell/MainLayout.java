package org.caibian.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.caibian.profile.Profiles;
import org.caibian.security.SignedIn;
import org.caibian.shared.Language;
import org.caibian.ui.editor.UnsentFinder;
import org.caibian.ui.editor.WordsStay;
import org.caibian.ui.notice.Bells;
import org.caibian.ui.parts.Keys;
import org.caibian.ui.parts.OpenDesks;

/**
 * The frame around every page of the desk, and with it every component they are made of: the
 * committed bundle does not notice when a page begins to use one that only another page used.
 */
@PermitAll
@Uses(Button.class)
@Uses(Checkbox.class)
@Uses(ComboBox.class)
@Uses(MultiSelectComboBox.class)
@Uses(DatePicker.class)
@Uses(DateTimePicker.class)
@Uses(Dialog.class)
@Uses(Grid.class)
@Uses(MenuBar.class)
@Uses(Notification.class)
@Uses(Select.class)
@Uses(PasswordField.class)
@Uses(TextArea.class)
@Uses(TextField.class)
@Uses(Upload.class)
public class MainLayout extends Composite<Div> implements RouterLayout, AfterNavigationObserver {
    /**
     * Where what leads on is lost on its way, the page finds by itself that nobody is signed in.
     */
    private static final int LONGEST_FAREWELL_MS = 15_000;

    private final NavRail nav;
    private final Main page = new Main();
    private boolean leaving;

    MainLayout(
            AuthenticationContext signIn,
            SignedIn person,
            DeskChoice desks,
            PaletteArticles articles,
            PalettePeople people,
            Bells bells,
            Profiles profiles,
            OpenDesks open) {
        open.whenOver(this, person, this::end);
        open.whenPostsChange(this, person, this::readAgain);
        nav = new NavRail(person);
        var palette = new Palette(person, articles, people);
        var bell = bells.of(person);
        page.addClassName("page");
        page.setId("page");
        page.getElement().setAttribute("tabindex", "-1");
        var skip = new Anchor("#page", getTranslation("nav.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        getContent().addClassName("app");
        getContent()
                .add(
                        skip,
                        nav,
                        new TopBar(
                                person,
                                profiles.of(person.id()).portrait(),
                                desks,
                                bell,
                                palette::open,
                                language -> {
                                    profiles.readIn(Language.of(language), person.id());
                                    Preferences.speak(UI.getCurrent(), language);
                                },
                                () -> leave(signIn)),
                        page,
                        palette,
                        new Keys().onChord("k", palette::open).on("n", bell::open));
    }

    /**
     * What is open is left before the session ends: what was typed there comes here, and nothing
     * that did stays in the browser. One that does not forget it in time keeps nobody signed in.
     */
    private void leave(AuthenticationContext signIn) {
        leaving = true;
        page.removeAll();
        getUI().ifPresent(ui -> {
            ui.getPage().executeJs("setTimeout(() => location.reload(), $0)", LONGEST_FAREWELL_MS);
            UnsentFinder.whenQuiet(
                    ui,
                    quiet -> {
                        if (!quiet) {
                            WordsStay.note(ui);
                        }
                        signIn.logout();
                    });
        });
    }

    /**
     * Nothing is left to be seen, and the next request finds no session. Whoever signs out is led
     * on already: to load the page again would come before that, and lead back to it later.
     */
    private void end() {
        getContent().removeAll();
        if (!leaving) {
            getUI().ifPresent(ui -> ui.getPage().reload());
        }
    }

    /**
     * What is open is left as it is when somebody goes elsewhere; the page then knows the roles.
     */
    private void readAgain() {
        page.removeAll();
        getUI().ifPresent(ui -> UnsentFinder.whenQuiet(ui, _ -> ui.getPage().reload()));
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
        page.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        nav.mark(event.getLocation().getPath());
    }
}
