package org.caibian.ui.article.route;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.caibian.article.Seal;
import org.caibian.ui.article.file.OnItsWay;
import org.caibian.ui.parts.Bits;

/**
 * How many people have sealed these words, of those the route asks; seals of a round that ended
 * without a release count for nothing.
 */
public final class SealQuota extends Div {
    /** {@code underWay} says whether what stands there is in its round, or came through it. */
    public SealQuota(OnItsWay way, boolean underWay) {
        addClassName("quo");
        long needed = way.plan().stops().stream().filter(s -> s.step().isReview()).count();
        long given =
                way.seals().stream()
                        .filter(seal -> seal.stands() && underWay)
                        .map(Seal::person)
                        .distinct()
                        .count();
        var bars = new Paragraph();
        for (int i = 0; i < needed; i++) {
            bars.add(Bits.words("", "bar", i < given ? "f" : "o"));
        }
        var head = Bits.tagged("h2", getTranslation("seals.needed"));
        head.add(Bits.words(getTranslation("seals.count", given, needed), "num"));
        var rule = needed == 1 ? "seals.rule.one" : "seals.rule";
        add(head, bars, Bits.words(getTranslation(rule, needed), "lbl"));
    }
}
