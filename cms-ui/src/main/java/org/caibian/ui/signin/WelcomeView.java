package org.caibian.ui.signin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import org.caibian.security.Passwords;
import org.caibian.shared.Newsroom;
import org.caibian.staff.HireResult;
import org.caibian.staff.NewPerson;
import org.caibian.staff.Staff;
import org.caibian.staff.Welcome;
import org.caibian.ui.parts.PersonForm;

/** Lets the first administrator in, through the link printed at the first start. */
@Route("welcome")
@AnonymousAllowed
public class WelcomeView extends Composite<Gate> implements BeforeEnterObserver, HasDynamicTitle {
    private final Welcome welcome;
    private final Staff staff;
    private final Passwords passwords;
    private final Newsroom newsroom;

    WelcomeView(Welcome welcome, Staff staff, Passwords passwords, Newsroom newsroom) {
        this.newsroom = newsroom;
        this.welcome = welcome;
        this.staff = staff;
        this.passwords = passwords;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = BroughtToken.read();
        if (welcome.isOpen(token)) {
            showOpen(token);
        } else {
            showClosed();
        }
    }

    @Override
    protected Gate initContent() {
        return new Gate(newsroom);
    }

    @Override
    public String getPageTitle() {
        return getContent().title("welcome.page");
    }

    private void showOpen(String token) {
        var form = new PersonForm(passwords, getTranslation("login.password"));
        var go =
                new Button(
                        getTranslation("welcome.submit"),
                        _ -> form.person(Set.of()).ifPresent(who -> enter(token, who, form)));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER).setResetFocusOnActiveElement(true);
        var creed = new Paragraph(getTranslation("welcome.creed"));
        creed.addClassName("note");
        getContent()
                .show(
                        getTranslation("welcome.title"),
                        getTranslation("welcome.sub"),
                        form,
                        creed,
                        go);
    }

    /** Where somebody works already no link comes again; where nobody does, a start prints one. */
    private void showClosed() {
        var title = getTranslation("welcome.closed");
        if (staff.isEmpty()) {
            var next = new Paragraph(getTranslation("welcome.restart.next"));
            next.addClassName("note");
            getContent().show(title, getTranslation("welcome.restart"), next);
        } else {
            var signIn = new Anchor("login", getTranslation("welcome.signIn"));
            signIn.addClassNames("linkbutton", "p");
            getContent().show(title, getTranslation("welcome.staffed"), signIn);
        }
    }

    private void enter(String token, NewPerson who, PersonForm form) {
        switch (welcome.enter(token, who.account(), who.name(), who.passwordHash())) {
            case HireResult.Hired _ -> {
                BroughtToken.forget();
                getUI().ifPresent(ui -> ui.getPage().setLocation("login?welcome"));
            }
            case HireResult.AccountTaken _ -> form.taken();
            case HireResult.Unusable(var field) -> form.unusable(field);
            case HireResult.NotAllowed _, HireResult.LinkSpent _ -> showClosed();
        }
    }
}
