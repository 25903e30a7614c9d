package org.caibian.ui.signin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.caibian.security.SingleSignOn;
import org.caibian.shared.Newsroom;
import org.caibian.staff.SignInLinks;

/**
 * Sends whoever has forgotten their password a link; says the same whether there is such a person.
 */
@Route("forgotten")
@AnonymousAllowed
public class ForgottenView extends Composite<Gate> implements HasDynamicTitle {
    private static final int LONGEST = 254;

    private final SignInLinks links;
    private final TextField who = new TextField();
    private final Newsroom newsroom;

    ForgottenView(SignInLinks links, SingleSignOn elsewhere, Newsroom newsroom) {
        this.newsroom = newsroom;
        this.links = links;
        who.setLabel(getTranslation("forgotten.who"));
        who.setMaxLength(LONGEST);
        who.setAutocomplete(Autocomplete.USERNAME);
        who.setAutofocus(true);
        var go = new Button(getTranslation("forgotten.submit"), _ -> send());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER).setResetFocusOnActiveElement(true);
        var form = new Div(who);
        form.addClassName("stackform");
        if (elsewhere.anyDirectory()) {
            var note = new Paragraph(getTranslation("forgotten.elsewhere"));
            note.addClassName("note");
            form.add(note);
        }
        getContent()
                .show(
                        getTranslation("forgotten.title"),
                        getTranslation("forgotten.sub"),
                        form,
                        go,
                        back());
    }

    @Override
    protected Gate initContent() {
        return new Gate(newsroom);
    }

    @Override
    public String getPageTitle() {
        return getContent().title("forgotten.page");
    }

    private void send() {
        links.forgot(who.getValue(), VaadinRequest.getCurrent().getRemoteAddr());
        getContent()
                .show(
                        getTranslation("forgotten.sent"),
                        getTranslation("forgotten.sent.sub"),
                        back());
    }

    private Anchor back() {
        return new Anchor("login", getTranslation("welcome.signIn"));
    }
}
