package org.caibian.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.caibian.security.SignedIn;
import org.caibian.staff.Directories;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Saying;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** How one comes in oneself: by what, and where one is in. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ComingIn {
    private final boolean directory;
    private final PasswordPart password;
    private final FactorPart factor;
    private final PasskeyPart passkeys;
    private final SessionsPart sessions;

    ComingIn(
            Directories directories,
            SignedIn me,
            PasswordPart password,
            FactorPart factor,
            PasskeyPart passkeys,
            SessionsPart sessions) {
        this.directory = directories.vouchFor(me.id());
        this.password = password.whenChanged(sessions::show);
        this.factor = factor;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    List<Component> parts() {
        return List.of(directory ? fromDirectory() : password, factor, passkeys, sessions);
    }

    private static Div fromDirectory() {
        return Bits.block(
                "part",
                Bits.tagged("h2", Saying.words("directory")),
                new Paragraph(Saying.words("directory.mine")));
    }
}
