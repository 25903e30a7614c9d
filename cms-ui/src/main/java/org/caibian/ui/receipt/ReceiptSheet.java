package org.caibian.ui.receipt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
        var sheet = new Article(head(house), title(), why(), channels(), foot());
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
        return file.ledger().isEmpty()
                ? "—"
                : getTranslation(
                        "receipt.entries",
                        file.ledger().getFirst().number(),
                        file.ledger().getLast().number());
    }

    private Div title() {
        var lost = receipt.lost();
        return Bits.block(
                "ttl",
                Bits.tagged(
                        "p",
                        getTranslation(
                                "receipt.story",
                                lost.section().name(),
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
                                        took(Duration.between(lost.firstReleasedAt(), at()))),
                                "lbl")));
    }

    private Section why() {
        var section =
                new Section(
                        Bits.tagged("h2", getTranslation("receipt.reason")),
                        Bits.tagged(
                                "p",
                                withdrawal.planned() && withdrawal.reason().isEmpty()
                                        ? getTranslation("receipt.planned")
                                        : withdrawal.reason()));
        section.addClassName("reason");
        return section;
    }

    private Section channels() {
        var heading = Bits.tagged("h2", getTranslation("receipt.channels"));
        heading.add(
                Bits.words(
                        getTranslation(
                                receipt.isComplete() ? "receipt.all" : "receipt.some",
                                receipt.lines().size(),
                                receipt.gone())));
        var table = new HtmlContainer("table");
        table.add(headings());
        var body = new HtmlContainer("tbody");
        receipt.lines().forEach(line -> body.add(row(line)));
        table.add(body);
        return new Section(heading, table);
    }

    private HtmlContainer headings() {
        var row = new HtmlContainer("tr");
        for (var key : List.of("channel", "ordered", "gone", "took", "proof")) {
            row.add(headed(getTranslation("receipt." + key), "col"));
        }
        var head = new HtmlContainer("thead");
        head.add(row);
        return head;
    }

    private HtmlContainer row(Receipt.Line line) {
        var row = new HtmlContainer("tr");
        row.add(headed(getTranslation("channel." + line.channel()), "row"));
        row.add(cell(moments.clock(at())));
        row.add(
                line.goneAt()
                        .map(gone -> List.of(cell(moments.clock(gone)), cell(took(line))))
                        .orElseGet(() -> List.of(waiting(line)))
                        .toArray(Component[]::new));
        var proof = cell(proof(line));
        proof.getElement().setAttribute("title", line.seen());
        row.add(proof);
        return row;
    }

    private HtmlContainer waiting(Receipt.Line line) {
        var cell = new HtmlContainer("td");
        cell.getElement().setAttribute("colspan", "2");
        cell.add(
                Bits.words(
                        getTranslation(
                                line.here()
                                        ? "receipt.here"
                                        : line.looks() == 0
                                                ? "receipt.looking"
                                                : "receipt.unclear"),
                        "sig",
                        line.here() ? "over" : "due"));
        return cell;
    }

    private String took(Receipt.Line line) {
        return line.took(at()).map(this::took).orElse("");
    }

    private String took(Duration took) {
        if (took.toMinutes() < 1) {
            return getTranslation(
                    "receipt.seconds",
                    BigDecimal.valueOf(took.toMillis(), 3)
                            .setScale(1, RoundingMode.HALF_UP)
                            .toPlainString());
        }
        return took.toHours() < 1
                ? getTranslation("receipt.minutes", took.toMinutes(), took.toSecondsPart())
                : getTranslation("receipt.hours", took.toHours(), took.toMinutesPart());
    }

    private String proof(Receipt.Line line) {
        if (line.goneAt().isEmpty()) {
            return line.looks() == 0 ? "" : getTranslation("receipt.looks", line.looks());
        }
        return switch (line.channel()) {
            case STORY -> getTranslation("receipt.proof.STORY");
            case API -> getTranslation("receipt.proof.API");
            case PICTURE, LISTS, NEIGHBOURS, SEARCH, FEED ->
                    line.seen().isEmpty()
                            ? getTranslation("receipt.proof.none")
                            : getTranslation(
                                    "receipt.proof.asked", line.seen().split(" ", -1).length);
        };
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

    private static HtmlContainer cell(String text) {
        return Bits.tagged("td", text);
    }

    private static HtmlContainer headed(String text, String scope) {
        var cell = Bits.tagged("th", text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
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
