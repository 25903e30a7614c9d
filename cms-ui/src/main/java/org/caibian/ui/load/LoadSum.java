package org.caibian.ui.load;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.caibian.article.DeskLoad;
import org.caibian.article.DeskLoad.Share;
import org.caibian.article.DueSignal;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;

/** What a whole desk has before it, in one line. */
final class LoadSum extends Div {
    LoadSum() {
        addClassName("sum");
    }

    void show(DeskLoad load, OpenLooks looks) {
        removeAll();
        add(count("load.open", of(load, Share::tasks)));
        add(count("load.unclaimed", load.unclaimed().tasks()));
        if (!looks.all().isEmpty()) {
            add(count("load.looks", looks.all().size()));
        }
        var soon = of(load, Share::soon) + looks.count(DueSignal.SOON);
        var late = of(load, Share::late) + looks.count(DueSignal.LATE);
        if (soon > 0) {
            add(new Span(signal("due", "clock", "load.soon", soon)));
        }
        if (late > 0) {
            add(new Span(signal("over", "warn", "load.late", late)));
        }
    }

    /** So many, with the word and the shape that go with the colour. */
    static Span signal(String look, String icon, String key, int count) {
        var signal = Bits.words("", "sig", look);
        signal.add(Icon.small(icon), Bits.words(signal.getTranslation(key, count)));
        return signal;
    }

    private Span count(String key, int count) {
        return new Span(Bits.words(getTranslation(key, count)));
    }

    private static int of(DeskLoad load, ToIntFunction<Share> count) {
        return Stream.concat(Stream.of(load.unclaimed()), load.shares().stream())
                .mapToInt(count)
                .sum();
    }
}
