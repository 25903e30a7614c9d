package org.caibian.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.caibian.security.SignedIn;
import org.caibian.shared.AfterCommit;
import org.caibian.shared.PersonId;
import org.caibian.signin.Sessions;
import org.caibian.staff.PostsChanged;
import org.caibian.staff.SessionsOver;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Tells the open pages of this node when whoever they are shown to is signed in no more, or has
 * other roles than before.
 */
@Service
public class OpenDesks {
    private final List<Open> open = new CopyOnWriteArrayList<>();

    private enum When {
        OVER,
        POSTS_CHANGED
    }

    private final Sessions sessions;
    private final Hands hands;

    OpenDesks(Sessions sessions, Hands hands) {
        this.sessions = sessions;
        this.hands = hands;
    }

    private record Open(When when, SignedIn person, UI ui, Runnable act) {}

    /**
     * Lets {@code part}, shown to {@code person}, do {@code act} in its own session once that is
     * over, while attached; what came last to the page goes first.
     */
    public void whenOver(Component part, SignedIn person, Runnable act) {
        watch(When.OVER, part, person, act);
    }

    /** The same once they have other roles. */
    public void whenPostsChange(Component part, SignedIn person, Runnable act) {
        watch(When.POSTS_CHANGED, part, person, act);
    }

    private void watch(When when, Component part, SignedIn person, Runnable act) {
        part.addAttachListener(attached -> {
            var here = new Open(when, person, attached.getUI(), act);
            open.addFirst(here);
            part.addDetachListener(detached -> {
                detached.unregisterListener();
                open.remove(here);
            });
        });
    }

    @EventListener
    void on(SessionsOver over) {
        tell(When.OVER, over.person());
    }

    @EventListener
    void on(PostsChanged changed) {
        tell(When.POSTS_CHANGED, changed.person());
    }

    private void tell(When when, PersonId person) {
        AfterCommit.run(() ->
                open.stream()
                        .filter(each -> each.when() == when && each.person().id().equals(person))
                        .forEach(each -> hands.wake(() -> tell(each))));
    }

    private void tell(Open page) {
        if (page.when() != When.OVER || isOver(page)) {
            page.ui().access(page.act()::run);
        }
    }

    /** Of somebody's sessions one alone may be over. */
    private boolean isOver(Open page) {
        return !sessions.isOpen(page.person().session());
    }
}
