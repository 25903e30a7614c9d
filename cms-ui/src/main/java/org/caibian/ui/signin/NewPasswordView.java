package org.caibian.ui.signin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.caibian.security.Guessing;
import org.caibian.security.Passwords;
import org.caibian.shared.Newsroom;
import org.caibian.staff.LinkResult;
import org.caibian.staff.Person;
import org.caibian.staff.SignInLinks;
import org.caibian.ui.parts.NewPassword;

/** Where somebody who came by a link sets their own password. */
@Route("new-password")
@AnonymousAllowed
public class NewPasswordView extends Composite<Gate>
        implements BeforeEnterObserver, HasDynamicTitle {
    private final SignInLinks links;
    private final Passwords passwords;
    private final Guessing guessing;
    private final Here here;
    private final Newsroom newsroom;

    NewPasswordView(
            SignInLinks links,
            Passwords passwords,
            Guessing guessing,
            Here here,
            Newsroom newsroom) {
        this.newsroom = newsroom;
        this.links = links;
        this.passwords = passwords;
        this.guessing = guessing;
        this.here = here;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = BroughtToken.read();
        links.bearer(token).ifPresentOrElse(who -> ask(token, who), this::closed);
    }

    @Override
    protected Gate initContent() {
        return new Gate(newsroom);
    }

    @Override
    public String getPageTitle() {
        return getContent().title("link.page");
    }

    private void ask(String token, Person who) {
        var password = new NewPassword(passwords, getTranslation("admin.password.new"));
        var go =
                new Button(
                        getTranslation("link.submit"),
                        _ -> password.hash(who).ifPresent(hash -> enter(token, hash, who)));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER).setResetFocusOnActiveElement(true);
        getContent()
                .show(
                        getTranslation("link.title"),
                        getTranslation("link.sub", who.name(), who.account()),
                        here.warning(),
                        password,
                        go);
    }

    /** Whoever has the link may sign in here, however many guess at that account elsewhere. */
    private void enter(String token, String hash, Person who) {
        if (links.enter(token, hash) == LinkResult.DONE) {
            guessing.cameIn(who.account());
            BroughtToken.forget();
            here.leave();
            getUI().ifPresent(ui -> ui.getPage().setLocation("login?set"));
        } else {
            closed();
        }
    }

    private void closed() {
        var again = new Anchor("forgotten", getTranslation("link.again"));
        again.addClassNames("linkbutton", "p");
        getContent().show(getTranslation("welcome.closed"), getTranslation("link.spent"), again);
    }
}
