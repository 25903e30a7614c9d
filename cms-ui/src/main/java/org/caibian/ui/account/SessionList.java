package org.caibian.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.caibian.signin.Session;
import org.caibian.signin.SessionId;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;

/** Where somebody is signed in, each to be ended but the one this page is shown in. */
public final class SessionList extends UnorderedList {
    private final Moments moments;

    /** Shows them; {@code here} is the one of this page, where it is among them. */
    public SessionList(
            List<Session> sessions,
            Optional<SessionId> here,
            Moments moments,
            Consumer<SessionId> end) {
        this.moments = moments;
        addClassName("sessions");
        sessions.forEach(session -> add(line(session, here, end)));
    }

    private ListItem line(Session session, Optional<SessionId> here, Consumer<SessionId> end) {
        var browser = Browsers.called(session.place().browser());
        var times =
                Bits.line(
                        "times",
                        Bits.words(
                                getTranslation("sessions.since", moments.minute(session.begun()))),
                        Bits.line(
                                "seen",
                                Bits.words(getTranslation("sessions.seen")),
                                moments.time(session.seen())));
        var address = session.place().address();
        if (!address.isEmpty()) {
            times.add(Bits.words(getTranslation("sessions.address", address)));
        }
        var line = new ListItem(Bits.block("grow", Bits.bold(browser), times));
        if (here.filter(session.id()::equals).isPresent()) {
            line.add(Bits.words(getTranslation("sessions.here"), "bd", "acc"));
        } else {
            var button = new Button(getTranslation("sessions.end"), _ -> end.accept(session.id()));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            button.setAriaLabel(getTranslation("sessions.end.of", browser));
            line.add(button);
        }
        return line;
    }
}
