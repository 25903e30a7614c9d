package org.caibian.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * Wakes the open pages of this node each minute, so that what they say of now stays true: a page
 * once, however much of it goes by the clock, and none that has nothing of the kind.
 */
@Service
public class Minutes {
    private final Map<UI, Page> pages = new ConcurrentHashMap<>();

    /** An open page, and what on it goes by the clock; touched in its own session alone. */
    private record Page(List<Runnable> acts, Runnable wake) {}

    /** Lets {@code part} do {@code act} in its own session each minute, while attached. */
    public void watch(Component part, Runnable act) {
        part.addAttachListener(attached -> stay(attached.getUI(), part, act));
        if (part.isAttached()) {
            part.getUI().ifPresent(ui -> stay(ui, part, act));
        }
    }

    private void stay(UI ui, Component part, Runnable act) {
        pages.computeIfAbsent(ui, Minutes::page).acts().add(act);
        part.addDetachListener(detached -> {
            detached.unregisterListener();
            leave(ui, act);
        });
    }

    /** Lets {@code part} say {@code words}, now and each minute in which they are others. */
    public <T extends Component & HasText> T say(T part, Supplier<String> words) {
        part.setText(words.get());
        watch(
                part,
                () -> {
                    var now = words.get();
                    if (!now.equals(part.getText())) {
                        part.setText(now);
                    }
                });
        return part;
    }

    private static Page page(UI ui) {
        var acts = new ArrayList<Runnable>();
        // Where the page closes meanwhile there is nobody left to tell.
        var wake = ui.accessLater(() -> List.copyOf(acts).forEach(Runnable::run), () -> {});
        return new Page(acts, wake);
    }

    /** A minute has gone by. */
    void pass() {
        pages.values().forEach(page -> page.wake().run());
    }

    private void leave(UI ui, Runnable act) {
        var page = pages.get(ui);
        if (page != null) {
            page.acts().remove(act);
            if (page.acts().isEmpty()) {
                pages.remove(ui);
            }
        }
    }
}
