package org.caibian.ui.signin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where staff sign in to the desk. */
@Route("login")
@AnonymousAllowed
public class LoginView extends Composite<Gate> implements BeforeEnterObserver, HasDynamicTitle {
    private final LoginForm form = new LoginForm();
    private final Div said = new Div();

    LoginView(PasskeyForm passkey) {
        form.setAction("login");
        form.addForgotPasswordListener(
                _ -> getUI().ifPresent(ui -> ui.navigate(ForgottenView.class)));
        form.setI18n(words());
        said.addClassName("said");
        said.getElement().setAttribute("role", "status");
        said.setVisible(false);
        getContent()
                .show(
                        getTranslation("login.title"),
                        getTranslation("login.sub"),
                        said,
                        form,
                        passkey);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        form.setError(asked.getSingleParameter("error").isPresent());
        say(asked, "welcome");
        say(asked, "set");
        say(asked, "often");
        say(asked, "passkey");
    }

    private void say(QueryParameters asked, String what) {
        if (asked.getSingleParameter(what).isPresent()) {
            said.setText(getTranslation("login." + what));
            said.setVisible(true);
        }
    }

    @Override
    protected Gate initContent() {
        return new Gate();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.page");
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
