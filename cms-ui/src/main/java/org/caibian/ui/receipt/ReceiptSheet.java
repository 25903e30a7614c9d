package org.caibian.ui.receipt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.caibian.publication.Receipt;
import org.caibian.publication.Withdrawal;
import org.caibian.shared.PersonId;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Brand;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.NameSeal;
import org.caibian.ui.parts.ReceiptWords;

/** The receipt as it is printed: what was withdrawn and why, where it was looked for, by whom. */
final class ReceiptSheet extends Section {
    private static final int SHORT_HASH = 16;

    private final ReceiptFile file;
    private final Receipt receipt;
    private final Withdrawal withdrawal;
    private final Moments moments;

    ReceiptSheet(ReceiptFile file, String house, Moments moments) {
        this.file = file;
        this.moments = moments;
        receipt = file.receipt();
        withdrawal = receipt.withdrawal();
        addClassName("sheetwrap");
        var sheet =
                new Article(
                        head(house), title(), why(), new ReceiptChannels(receipt, moments), foot());
        sheet.addClassName("rsheet");
        add(sheet);
    }

    private Instant at() {
        return withdrawal.at().orElseThrow();
    }

    private Header head(String house) {
        var numbers =
                list(
                        entry("receipt.number", moments.year(at()) + "-" + withdrawal.id()),
                        entry("receipt.ledger", ledger()));
        numbers.addClassName("no");
        return new Header(
                Bits.block(
                        "lg",
                        new Brand(),
                        new Div(Bits.bold(house), Bits.words(getTranslation("receipt.title")))),
                numbers);
    }

    private String ledger() {
        if (file.ledger().isEmpty()) {
            return "—";
        }
        var first = file.ledger().getFirst().number();
        var last = file.ledger().getLast().number();
        return first == last
                ? getTranslation("receipt.entry", first)
                : getTranslation("receipt.entries", first, last);
    }

    private Div title() {
        var lost = receipt.lost();
        return Bits.block(
                "ttl",
                Bits.tagged(
                        "p",
                        getTranslation(
                                "receipt.story",
                                lost.section(),
                                lost.address(),
                                moments.exact(lost.releasedAt()),
                                withdrawal.revision())),
                Bits.tagged("h1", lost.headline()),
                Bits.block(
                        "std",
                        Bits.words(getTranslation("standing.live"), "s1"),
                        Bits.words("→", "arrow"),
                        Bits.words("× " + getTranslation("standing.withdrawn"), "s2"),
                        Bits.tagged("time", moments.exact(at())),
                        Bits.words(
                                getTranslation(
                                        "receipt.lasted",
                                        ReceiptChannels.took(Duration.between(lost.since(), at()))),
                                "lbl")));
    }

    private Section why() {
        var section =
                new Section(
                        Bits.tagged("h2", getTranslation("receipt.reason")),
                        Bits.tagged("p", ReceiptWords.reason(withdrawal.reason())));
        section.addClassName("because");
        return section;
    }

    private HtmlContainer foot() {
        var people = new ArrayList<Component>();
        people.add(first());
        file.second().ifPresent(by -> people.add(person("receipt.confirmed", by, at())));
        var foot = new HtmlContainer("footer");
        foot.add(
                Bits.block("ppl", people.toArray(Component[]::new)),
                Bits.block(
                        "hs",
                        Bits.words(getTranslation("receipt.hash")),
                        Bits.words(file.hash().substring(0, SHORT_HASH), "mono"),
                        Bits.tagged("p", getTranslation("receipt.note"))));
        return foot;
    }

    /** Who decided it alone, or as the first of two, or set the end of the story's time before. */
    private Div first() {
        var by = withdrawal.proposedBy();
        if (withdrawal.planned()) {
            return person("receipt.set", by, withdrawal.proposedAt());
        }
        if (withdrawal.pulledBack()) {
            return person("receipt.pulledBack", by, at());
        }
        return file.second().isPresent()
                ? person("receipt.proposed", by, withdrawal.proposedAt())
                : person("receipt.decided", by, at());
    }

    private Div person(String key, PersonId person, Instant at) {
        var name = file.name(person);
        return Bits.block(
                "who",
                NameSeal.of(name),
                new Div(
                        Bits.words(getTranslation(key)),
                        Bits.bold(name),
                        Bits.tagged("time", moments.exact(at))));
    }

    private static HtmlContainer list(List<Component> first, List<Component> second) {
        var list = new HtmlContainer("dl");
        list.add(first.toArray(Component[]::new));
        list.add(second.toArray(Component[]::new));
        return list;
    }

    private List<Component> entry(String key, String value) {
        return List.of(Bits.tagged("dt", getTranslation(key)), Bits.tagged("dd", value));
    }
}
