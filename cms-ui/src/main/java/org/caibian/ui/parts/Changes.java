package org.caibian.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.caibian.article.ArticleChanged;
import org.caibian.shared.AfterCommit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Wakes the open pages of this node when an article changed. A plain listener that waits for the
 * commit by itself: the event registry need not remember what only repaints a screen.
 */
@Service
public class Changes {
    /** Far more than come between reading a page and showing it. */
    private static final int REMEMBERED = 128;

    private final List<Consumer<ArticleChanged>> listeners = new CopyOnWriteArrayList<>();
    private final Deque<ArticleChanged> latest = new ArrayDeque<>();
    private final Hands hands;
    private long heard;

    Changes(Hands hands) {
        this.hands = hands;
    }

    /**
     * Lets {@code page} do {@code act} in its own session soon after any change that lists tell of,
     * while attached.
     */
    public void watch(Component page, Runnable act) {
        watch(page, ArticleChanged::isListed, act);
    }

    /**
     * The same after those changes that are {@code concerned}, which is asked wherever a change was
     * made, outside the page's session. Several changes may be one act: see {@link Wake}. A page is
     * read before it is attached: what changes meanwhile it hears of then.
     */
    public void watch(Component page, Predicate<ArticleChanged> concerned, Runnable act) {
        long before = heard();
        page.addAttachListener(attached -> {
            var wake = new Wake(attached.getUI(), act, hands.pool(), System::nanoTime);
            Registration listening =
                    listen(changed -> {
                        if (concerned.test(changed)) {
                            wake.hear(changed);
                        }
                    });
            since(before).stream().filter(concerned).forEach(wake::hear);
            page.addDetachListener(detached -> {
                detached.unregisterListener();
                listening.remove();
            });
        });
    }

    /** An act may be several lines of the ledger; pages hear of all of them once. */
    @EventListener
    void on(ArticleChanged changed) {
        AfterCommit.once(changed, () -> tell(changed));
    }

    private Registration listen(Consumer<ArticleChanged> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private synchronized long heard() {
        return heard;
    }

    /** What came after so many, as far as it is remembered. */
    private synchronized List<ArticleChanged> since(long before) {
        return latest.stream().skip(Math.max(0, latest.size() - (heard - before))).toList();
    }

    private synchronized void remember(ArticleChanged changed) {
        heard++;
        latest.addLast(changed);
        if (latest.size() > REMEMBERED) {
            latest.removeFirst();
        }
    }

    private void tell(ArticleChanged changed) {
        remember(changed);
        listeners.forEach(listener -> listener.accept(changed));
    }
}
