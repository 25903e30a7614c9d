package org.caibian.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.caibian.security.Passwords;
import org.caibian.security.SignedIn;
import org.caibian.signin.OwnPassword;
import org.caibian.staff.ChangeResult;
import org.caibian.ui.parts.AskAgain;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.NewPassword;
import org.caibian.ui.parts.Notices;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** One's own password: another one in its place. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PasswordPart extends Div {
    private final OwnPassword own;
    private final Passwords passwords;
    private final AskAgain again;
    private final SignedIn me;
    private Runnable changed = () -> {};

    PasswordPart(OwnPassword own, Passwords passwords, AskAgain again, SignedIn me) {
        this.own = own;
        this.passwords = passwords;
        this.again = again;
        this.me = me;
        addClassName("part");
        show();
    }

    /** Does {@code then} once it is another: whoever was signed in elsewhere is so no more. */
    PasswordPart whenChanged(Runnable then) {
        changed = then;
        return this;
    }

    private void show() {
        var password = new NewPassword(passwords, getTranslation("admin.password.new"));
        var go =
                new Button(
                        getTranslation("password.change"),
                        _ ->
                                password.hash(me.account(), me.name())
                                        .ifPresent(hash -> again.before(me, () -> change(hash))));
        removeAll();
        add(
                Bits.tagged("h2", getTranslation("login.password")),
                new Paragraph(getTranslation("password.own")),
                password,
                go);
    }

    private void change(String hash) {
        var result = own.change(hash, me.session(), me.id());
        if (result == ChangeResult.CHANGED) {
            Notices.say("password.changed");
            show();
            changed.run();
        } else {
            Notices.refuse(getTranslation("change." + result));
        }
    }
}
