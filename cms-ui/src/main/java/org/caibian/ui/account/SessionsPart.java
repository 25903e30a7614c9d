package org.caibian.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.caibian.security.SignedIn;
import org.caibian.signin.Sessions;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Where one is signed in oneself. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class SessionsPart extends Div {
    private final Sessions sessions;
    private final Moments moments;
    private final SignedIn me;

    SessionsPart(Sessions sessions, Moments moments, SignedIn me) {
        this.sessions = sessions;
        this.moments = moments;
        this.me = me;
        addClassName("part");
        show();
    }

    /** As it is now. */
    void show() {
        var all = sessions.of(me.id());
        var others =
                new Button(
                        getTranslation("sessions.endOthers"),
                        _ -> {
                            sessions.endOthers(me.session(), me.id());
                            show();
                        });
        others.setVisible(all.size() > 1);
        removeAll();
        add(
                Bits.head(
                        getTranslation("sessions"),
                        getTranslation("sessions.hint", Sessions.MOST),
                        others),
                new SessionList(
                        all,
                        Optional.of(me.session()),
                        moments,
                        session -> {
                            sessions.end(session, me.id());
                            show();
                        }));
    }
}
