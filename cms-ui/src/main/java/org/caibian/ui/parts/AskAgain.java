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
 * Before an act that matters, asks who is signed in for their password or a code, unless they gave
 * one in the last ten minutes. Whoever answers wrong again and again is signed in no more.
 */
@Service
public class AskAgain {
    private static final int MOST_WRONG = 5;

    private final Proof proof;
    private final Sessions sessions;

    AskAgain(Proof proof, Sessions sessions) {
        this.proof = proof;
        this.sessions = sessions;
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
        var field = new PasswordField(Saying.words("again.field"));
        field.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        var go =
                new Button(
                        Saying.words("again.go"),
                        _ -> {
                            if (isRight(me, field)) {
                                dialog.close();
                                act.run();
                            }
                        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER).setResetFocusOnActiveElement(true);
        var cancel = new Button(Saying.words("cancel"), _ -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        dialog.setHeaderTitle(Saying.words("again.title"));
        dialog.setWidth("min(440px, 100vw - 32px)");
        dialog.add(Bits.block("stackform", new Paragraph(Saying.words("again.why")), field));
        dialog.getFooter().add(cancel, go);
        dialog.addOpenedChangeListener(_ -> field.focus());
        dialog.open();
    }

    private boolean isRight(SignedIn me, PasswordField field) {
        var result = proof.give(me, field.getValue());
        if (result == CodeResult.RIGHT) {
            VaadinSession.getCurrent().setAttribute(Wrong.class, null);
            return true;
        }
        field.setErrorMessage(Saying.words("again." + result));
        field.setInvalid(true);
        field.focus();
        count(me);
        return false;
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
