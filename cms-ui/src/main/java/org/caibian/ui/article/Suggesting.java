package org.caibian.ui.article;

import com.vaadin.flow.component.HasComponents;
import org.caibian.annotation.ProposeResult;
import org.jspecify.annotations.Nullable;

/** Typing on a copy of the words in the place of reading them (修订留痕). */
final class Suggesting {
    private final HasComponents page;
    private final Reading reading;
    private @Nullable SuggestingSheet sheet;
    private Runnable ended = () -> {};

    /** Where what is typed on a copy goes. */
    interface Destination {
        /** Proposes it. */
        ProposeResult propose(CopyWords typed);

        /** All of it was proposed. */
        void proposed();

        /** Whoever typed it wants none of it. */
        void discarded(CopyWords typed);
    }

    Suggesting(HasComponents page, Reading reading) {
        this.page = page;
        this.reading = reading;
    }

    /** Tells once nothing more is typed here: what is read may have changed meanwhile. */
    void onEnded(Runnable act) {
        ended = act;
    }

    boolean isOn() {
        return sheet != null;
    }

    /** One copy at a time: another waits until this one is settled. */
    void begin(Copy copy, Destination typed) {
        if (isOn()) {
            return;
        }
        var now =
                new SuggestingSheet(
                        copy,
                        typed,
                        () -> {
                            end();
                            ended.run();
                        });
        sheet = now;
        reading.setVisible(false);
        page.add(now);
        now.enter();
    }

    /** Proposes what was typed; where some of it could not be, the copy stays as it is. */
    void settle() {
        if (sheet != null && sheet.isSettled()) {
            end();
        }
    }

    /**
     * The page shows another article, or is closed: what was typed is proposed where it can be, and
     * stays in the browser where it cannot.
     */
    void leave() {
        if (sheet != null) {
            sheet.leave();
        }
        end();
    }

    private void end() {
        if (sheet != null) {
            sheet.getElement().removeFromParent();
            reading.setVisible(true);
        }
        sheet = null;
    }
}
