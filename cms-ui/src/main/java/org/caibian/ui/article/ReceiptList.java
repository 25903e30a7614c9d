package org.caibian.ui.article;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.Optional;
import org.caibian.publication.WithdrawnStory;
import org.caibian.ui.article.file.TakenBack;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.ReceiptWords;

/** The receipts of an article's withdrawals (撤稿回执), the latest first, whatever it is now. */
final class ReceiptList extends Div {
    private final Moments moments;

    private ReceiptList(TakenBack taken, Moments moments) {
        this.moments = moments;
        addClassName("receipts");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("receipt.title"));
        var list = new OrderedList();
        taken.receipts().forEach(lost -> list.add(item(lost)));
        add(Bits.tagged("h2", getTranslation("receipt.title")), list);
    }

    /** None where it was never withdrawn. */
    static Optional<ReceiptList> of(TakenBack taken, Moments moments) {
        return taken.receipts().isEmpty()
                ? Optional.empty()
                : Optional.of(new ReceiptList(taken, moments));
    }

    private ListItem item(WithdrawnStory lost) {
        var link =
                new Anchor(
                        ReceiptWords.address(lost.article(), lost.withdrawal()),
                        ReceiptWords.number(lost, moments));
        var item =
                new ListItem(
                        Bits.line("what", link, Bits.words(moments.exact(lost.at()), "lbl")),
                        Bits.words(ReceiptWords.reason(lost.reason()), "why"),
                        Bits.words(ReceiptWords.channels(lost), "lbl"));
        lost.returnedAt()
                .map(at -> getTranslation("receipt.returned.at", moments.exact(at)))
                .ifPresent(words -> item.add(Bits.words(words, "lbl")));
        return item;
    }
}
