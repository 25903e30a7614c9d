package org.caibian.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.Function;
import org.caibian.shared.Keyset;
import org.caibian.shared.Slice;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Saying;

/**
 * What waits for a second administrator, some at a time: how many are shown at first, whether there
 * are more, and they themselves.
 */
record Waiting(int shown, boolean goesOn, Div lines) {
    static final int AT_ONCE = 50;

    /** A part of a list, from a place in it on. */
    interface Pages<T> {
        Slice<T> read(Keyset from, int limit);
    }

    static <T> Waiting of(Keyset first, Pages<T> pages, Function<T, ? extends Component> line) {
        var lines = Bits.block("grants");
        var some = show(lines, first, pages, line);
        lines.setVisible(!some.items().isEmpty());
        return new Waiting(some.items().size(), some.next().isPresent(), lines);
    }

    private static <T> Slice<T> show(
            Div lines, Keyset from, Pages<T> pages, Function<T, ? extends Component> line) {
        var some = pages.read(from, AT_ONCE);
        some.items().forEach(each -> lines.add(line.apply(each)));
        some.next()
                .ifPresent(next -> {
                    var more = new Button(Saying.words("proposals.more"));
                    more.addClickListener(_ -> {
                        lines.remove(more);
                        show(lines, next, pages, line);
                    });
                    lines.add(more);
                });
        return some;
    }

    /** How many: "{@code key}" of what is shown, or of more than that. */
    String told(String key) {
        return shown == 0 ? "" : Saying.words(goesOn ? key + ".more" : key, shown);
    }
}
