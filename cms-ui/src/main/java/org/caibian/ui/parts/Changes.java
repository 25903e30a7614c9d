package org.caibian.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.caibian.article.ArticleChanged;
import org.caibian.shared.ArticleId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Wakes the open pages of this node when an article changed. A plain listener that waits for the
 * commit by itself: the event registry need not remember what only repaints a screen.
 */
@Service
public class Changes {
    private final List<Consumer<ArticleId>> listeners = new CopyOnWriteArrayList<>();

    /** Lets {@code page} do {@code act} in its own session after each change, while attached. */
    public void watch(Component page, Consumer<ArticleId> act) {
        page.addAttachListener(attached -> {
            // Where the page closes meanwhile there is nobody left to tell.
            var later = attached.getUI().accessLater(act::accept, () -> {});
            Registration listening = listen(later);
            page.addDetachListener(detached -> {
                detached.unregisterListener();
                listening.remove();
            });
        });
    }

    /** An act may be several lines of the ledger; pages are drawn once for all of them. */
    @EventListener
    void on(ArticleChanged changed) {
        AfterCommit.once(changed, () -> tell(changed.article()));
    }

    private Registration listen(Consumer<ArticleId> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell(ArticleId article) {
        listeners.forEach(listener -> listener.accept(article));
    }
}
