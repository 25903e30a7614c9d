package org.caibian.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.caibian.security.SignedIn;
import org.caibian.signin.Sessions;
import org.caibian.staff.SessionsOver;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Tells the open pages of this node when whoever they are shown to is signed in no more. */
@Service
public class OpenDesks {
    private final List<Open> open = new CopyOnWriteArrayList<>();

    private final Sessions sessions;

    OpenDesks(Sessions sessions) {
        this.sessions = sessions;
    }

    private record Open(SignedIn person, UI ui, Runnable act) {}

    /**
     * Lets {@code part}, shown to {@code person}, do {@code act} in its own session once that is
     * over, while attached; what came last to the page goes first.
     */
    public void whenOver(Component part, SignedIn person, Runnable act) {
        part.addAttachListener(attached -> {
            var here = new Open(person, attached.getUI(), act);
            open.addFirst(here);
            part.addDetachListener(detached -> {
                detached.unregisterListener();
                open.remove(here);
            });
        });
    }

    @EventListener
    void on(SessionsOver over) {
        AfterCommit.run(() ->
                open.stream()
                        .filter(each -> each.person().id().equals(over.person()))
                        .filter(each -> !sessions.isOpen(each.person().session()))
                        .forEach(each -> each.ui().access(each.act()::run)));
    }
}
