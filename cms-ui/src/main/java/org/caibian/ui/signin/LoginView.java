package org.caibian.ui.signin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.stream.Stream;
import org.caibian.security.SingleSignOn;
import org.caibian.shared.Newsroom;
import org.caibian.staff.VouchedResult;
import org.caibian.ui.editor.WordsStay;

/** Where staff sign in to the desk. */
@Route("login")
@AnonymousAllowed
public class LoginView extends Composite<Gate> implements BeforeEnterObserver, HasDynamicTitle {
    /** The form draws its fields by itself, and knows no words for what shows the password. */
    private static final String NAME_WHAT_SHOWS =
            """
            const name = () => {
              const field = this.querySelector('vaadin-password-field');
              if (field) field.i18n = { reveal: $0 };
              else if (this.isConnected) requestAnimationFrame(name);
            };
            name();
            """;

    private final LoginForm form = new LoginForm();
    private final Div said = new Div();
    private final Newsroom newsroom;

    LoginView(PasskeyForm passkey, SingleSignOn elsewhere, Newsroom newsroom) {
        this.newsroom = newsroom;
        form.setAction("login");
        form.addForgotPasswordListener(
                _ -> getUI().ifPresent(ui -> ui.navigate(ForgottenView.class)));
        form.setI18n(words());
        said.addClassName("said");
        said.getElement().setAttribute("role", "status");
        said.setVisible(false);
        var ways = Stream.of(said, form, passkey);
        var elsewhereToo = elsewhere.button().map(this::button).stream();
        getContent()
                .show(
                        getTranslation("login.title"),
                        getTranslation("login.sub"),
                        Stream.concat(ways, elsewhereToo).toArray(Component[]::new));
    }

    /** Leads out of the desk, to the issuer. */
    private Anchor button(SingleSignOn.Button button) {
        var way =
                new Anchor(
                        button.address(),
                        button.label().orElseGet(() -> getTranslation("login.elsewhere")));
        way.setRouterIgnore(true);
        way.addClassNames("linkbutton", "elsewhere");
        return way;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        form.setError(asked.getSingleParameter("error").isPresent());
        say(asked, "welcome");
        say(asked, "set");
        say(asked, "often");
        say(asked, "ended");
        say(asked, "passkey");
        say(asked, SingleSignOn.AWAY);
        say(asked, SingleSignOn.FAILED);
        say(asked, SingleSignOn.ANOTHER);
        for (var why : VouchedResult.Refusal.values()) {
            say(asked, why.name());
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        WordsStay.whereNoted(attached.getUI(), () -> say("stay"));
        form.getElement().executeJs(NAME_WHAT_SHOWS, getTranslation("password.reveal"));
    }

    private void say(QueryParameters asked, String what) {
        if (asked.getSingleParameter(what).isPresent()) {
            say(what);
        }
    }

    private void say(String what) {
        said.setText(getTranslation("login." + what));
        said.setVisible(true);
    }

    @Override
    protected Gate initContent() {
        return new Gate(newsroom);
    }

    @Override
    public String getPageTitle() {
        return getContent().title("login.page");
    }

    private LoginI18n words() {
        var words = LoginI18n.createDefault();
        var labels = words.getForm();
        labels.setTitle(getTranslation("login.title"));
        labels.setUsername(getTranslation("login.account"));
        labels.setPassword(getTranslation("login.password"));
        labels.setSubmit(getTranslation("login.submit"));
        labels.setForgotPassword(getTranslation("login.forgotten"));
        var error = words.getErrorMessage();
        error.setTitle(getTranslation("login.error"));
        error.setMessage(getTranslation("login.error.hint"));
        error.setUsername(getTranslation("login.account.missing"));
        error.setPassword(getTranslation("login.password.missing"));
        return words;
    }
}
