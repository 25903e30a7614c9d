package org.caibian.ui.parts;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import org.caibian.security.Proof;
import org.caibian.security.SignedIn;
import org.caibian.signin.CodeResult;
import org.caibian.signin.Sessions;
import org.springframework.stereotype.Service;

/**
 * Before an act that matters, asks who is signed in for their password, a code or a passkey, unless
 * they gave one in the last ten minutes. Whoever answers wrong again and again is signed in no
 * more.
 */
@Service
public class AskAgain {
    private static final int MOST_WRONG = 5;

    private final Proof proof;
    private final Sessions sessions;
    private final PasskeyBrowser browser;

    AskAgain(Proof proof, Sessions sessions, PasskeyBrowser browser) {
        this.proof = proof;
        this.sessions = sessions;
        this.browser = browser;
    }

    /** So often the answer was wrong in this session. */
    private record Wrong(int times) {}

    /** Does {@code act}, at once or once it is proved that this is {@code me}. */
    public void before(SignedIn me, Runnable act) {
        if (proof.isFresh()) {
            act.run();
        } else {
            ask(me, act);
        }
    }

    private void ask(SignedIn me, Runnable act) {
        var dialog = new Dialog();
        var field = field(me);
        Runnable done =
                () -> {
                    VaadinSession.getCurrent().setAttribute(Wrong.class, null);
                    dialog.close();
                    act.run();
                };
        var go =
                new Button(
                        Saying.words("again.go"),
                        _ -> take(proof.give(me, field.getValue()), me, field, done));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER).setResetFocusOnActiveElement(true);
        var cancel = new Button(Saying.words("cancel"), _ -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        dialog.setHeaderTitle(Saying.words("again.title"));
        dialog.setWidth("min(440px, 100vw - 32px)");
        dialog.add(Bits.block("stackform", new Paragraph(Saying.words("again.why")), field));
        dialog.getFooter().add(cancel, passkey(me, dialog, field, done), go);
        dialog.addOpenedChangeListener(_ -> field.focus());
        dialog.open();
    }

    /** Asks for no code whoever has none to give. */
    private SecretField field(SignedIn me) {
        var asked = proof.takesCodes(me) ? "again.fieldOrCode" : "again.field";
        var field = new SecretField(Saying.words(asked));
        field.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        return field;
    }

    /** Shown to whoever has one, where it works. */
    private Button passkey(SignedIn me, Dialog dialog, PasswordField field, Runnable done) {
        var button = new Button(Saying.words("again.passkey"));
        button.addClickListener(_ ->
                proof.toSign()
                        .ifPresent(asked ->
                                browser.sign(
                                        dialog,
                                        asked,
                                        answer -> {
                                            if (!answer.isEmpty()) {
                                                take(
                                                        proof.give(me, asked, answer),
                                                        me,
                                                        field,
                                                        done);
                                            }
                                        })));
        button.setVisible(false);
        if (proof.toSign().isPresent()) {
            browser.isAble(dialog, button::setVisible);
        }
        return button;
    }

    private void take(CodeResult result, SignedIn me, PasswordField field, Runnable done) {
        if (result == CodeResult.RIGHT) {
            done.run();
            return;
        }
        field.setErrorMessage(Saying.words("again." + result));
        field.setInvalid(true);
        field.focus();
        // What nobody looked at was no guess.
        if (result == CodeResult.WRONG) {
            count(me);
        }
    }

    private void count(SignedIn me) {
        var session = VaadinSession.getCurrent();
        int times =
                1
                        + Optional.ofNullable(session.getAttribute(Wrong.class))
                                .map(Wrong::times)
                                .orElse(0);
        session.setAttribute(Wrong.class, new Wrong(times));
        if (times >= MOST_WRONG) {
            sessions.end(me.session(), me.id());
        }
    }
}
