package org.caibian.ui.delegation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.caibian.absence.AbsencesChanged;
import org.caibian.shared.AfterCommit;
import org.caibian.ui.parts.Hands;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Wakes the open pages of this node when somebody is said to be away, or back. */
@Service
class AbsenceChanges {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Hands hands;

    AbsenceChanges(Hands hands) {
        this.hands = hands;
    }

    /** Lets {@code page} do {@code act} in its own session after each change, while attached. */
    void watch(Component page, Runnable act) {
        page.addAttachListener(attached -> {
            // Where the page closes meanwhile there is nobody left to tell.
            var later = attached.getUI().accessLater(act::run, () -> {});
            Registration listening = listen(later);
            page.addDetachListener(detached -> {
                detached.unregisterListener();
                listening.remove();
            });
        });
    }

    @EventListener
    void on(AbsencesChanged changed) {
        AfterCommit.run(() -> listeners.forEach(hands::wake));
    }

    private Registration listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
