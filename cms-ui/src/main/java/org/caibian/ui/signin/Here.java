package org.caibian.ui.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.caibian.security.SignedIn;
import org.caibian.signin.Sessions;
import org.caibian.ui.parts.Saying;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Who is signed in already in the browser by which somebody came with a link. */
@Service
class Here {
    private final Sessions sessions;

    Here(Sessions sessions) {
        this.sessions = sessions;
    }

    Optional<SignedIn> who() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(known -> known.getPrincipal())
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }

    /** Says who it is, that they will be in no more, and the way back; not seen by others. */
    Component warning() {
        var said = new Div();
        said.addClassName("said");
        said.getElement().setAttribute("role", "status");
        said.setVisible(false);
        who().ifPresent(me -> {
            var back = desk();
            back.addClassName("textlink");
            said.add(new Span(Saying.words("link.here", me.name(), me.account())), back);
            said.setVisible(true);
        });
        return said;
    }

    Anchor desk() {
        return new Anchor("", Saying.words("link.desk"));
    }

    /** They are in no more: the page that comes next finds no session. */
    void leave() {
        who().ifPresent(me -> sessions.end(me.session(), me.id()));
    }
}
