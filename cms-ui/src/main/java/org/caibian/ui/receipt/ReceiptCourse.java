package org.caibian.ui.receipt;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.UnorderedList;
import org.caibian.ledger.Entry;
import org.caibian.publication.WithdrawnStory;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.ReceiptWords;

/** Beside the receipt: printing it, how the withdrawal went, and what can follow. */
final class ReceiptCourse extends Aside {
    private final ReceiptFile file;
    private final Moments moments;

    ReceiptCourse(ReceiptFile file, Moments moments) {
        this.file = file;
        this.moments = moments;
        addClassName("sd");
        var print =
                new Button(
                        getTranslation("receipt.print"),
                        _ -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var article =
                new Anchor(
                        "articles/" + file.receipt().withdrawal().article(),
                        getTranslation("receipt.article"));
        article.addClassName("linkbutton");
        add(
                Bits.block("bt", print, article),
                Bits.tagged("h2", getTranslation("receipt.course")),
                course(),
                Bits.tagged("h2", getTranslation("receipt.next")),
                next(),
                Bits.block("nt", Bits.words(getTranslation("receipt.kept"))));
        if (!file.others().isEmpty()) {
            add(Bits.tagged("h2", getTranslation("receipt.others")), others());
        }
    }

    private UnorderedList others() {
        var list = new UnorderedList();
        list.addClassName("ot");
        file.others().forEach(lost -> list.add(other(lost)));
        return list;
    }

    private ListItem other(WithdrawnStory lost) {
        return new ListItem(
                new Anchor(
                        ReceiptWords.address(lost.article(), lost.withdrawal()),
                        ReceiptWords.number(lost, moments)),
                Bits.words(moments.exact(lost.at()), "lbl"),
                Bits.tagged("p", ReceiptWords.reason(lost.reason())));
    }

    /** Making it a draft again, until that is done, or readers have it. */
    private Div next() {
        var returned = file.receipt().withdrawal().returnedAt();
        if (returned.isPresent()) {
            return Bits.block(
                    "nx",
                    Bits.words(
                            getTranslation("receipt.returned.at", moments.exact(returned.get()))));
        }
        return file.comesBack()
                ? Bits.block("nx", Bits.words(getTranslation("receipt.next.reinstated")))
                : Bits.block(
                        "nx",
                        Bits.bold(getTranslation("reinstate.act")),
                        Bits.words(getTranslation("receipt.next.reinstate")));
    }

    private OrderedList course() {
        var list = new OrderedList();
        list.addClassName("tl");
        file.ledger().forEach(entry -> list.add(item(entry)));
        if (file.receipt().isUnderWay()) {
            var waiting = new ListItem(Bits.words("…"), Bits.words(getTranslation("receipt.wait")));
            waiting.addClassName("w");
            list.add(waiting);
        }
        return list;
    }

    private ListItem item(Entry entry) {
        var who = entry.by().map(file::name).orElseGet(() -> getTranslation("ledger.system"));
        var at = Bits.tagged("time", moments.clock(entry.at()));
        at.setTitle(moments.exact(entry.at()));
        return new ListItem(
                at,
                Bits.line(
                        "what", Bits.bold(who), Bits.words(getTranslation("did." + entry.act()))));
    }
}
