package org.caibian.ui.receipt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.caibian.publication.Receipt;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.ReceiptWords;
import org.caibian.ui.parts.Saying;
import org.springframework.web.util.UriUtils;

/** The channels of a receipt: when each was seen without the story, and how that is known. */
final class ReceiptChannels extends Section {
    private static final int FEW = 3;

    private final Receipt receipt;
    private final Moments moments;

    ReceiptChannels(Receipt receipt, Moments moments) {
        this.receipt = receipt;
        this.moments = moments;
        var heading = Bits.tagged("h2", getTranslation("receipt.channels"));
        heading.add(
                Bits.words(
                        ReceiptWords.channels(
                                receipt.lines().size(), receipt.gone(), receipt.staying())));
        var table = new HtmlContainer("table");
        table.add(headings());
        var body = new HtmlContainer("tbody");
        receipt.lines().forEach(line -> body.add(row(line)));
        table.add(body);
        add(heading, table);
    }

    private Instant withdrawn() {
        return receipt.withdrawal().at().orElseThrow();
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
        row.add(cell(moments.clock(withdrawn())));
        row.add(
                line.goneAt()
                        .map(gone -> List.of(cell(moments.clock(gone)), cell(took(line))))
                        .orElseGet(() -> List.of(notGone(line)))
                        .toArray(Component[]::new));
        var proof = cell(proof(line));
        proof.getElement().setAttribute("title", line.seen());
        row.add(proof);
        return row;
    }

    private HtmlContainer notGone(Receipt.Line line) {
        var cell = new HtmlContainer("td");
        cell.getElement().setAttribute("colspan", "2");
        if (line.isSettled()) {
            cell.add(Bits.words(getTranslation("receipt.stays"), "sig"));
        } else if (!receipt.isUnderWay()) {
            cell.add(Bits.words(getTranslation("receipt.returned"), "sig"));
        } else {
            cell.add(waiting(line));
        }
        return cell;
    }

    private Span waiting(Receipt.Line line) {
        if (line.here()) {
            return Bits.words(getTranslation("receipt.here"), "sig", "over");
        }
        var key = line.looks() == 0 ? "receipt.looking" : "receipt.unclear";
        return Bits.words(getTranslation(key), "sig", "due");
    }

    private String took(Receipt.Line line) {
        return line.took(withdrawn()).map(ReceiptChannels::took).orElse("");
    }

    /** How long that was, in words. */
    static String took(Duration took) {
        if (took.toMinutes() < 1) {
            return Saying.words(
                    "receipt.seconds",
                    BigDecimal.valueOf(took.toMillis(), 3)
                            .setScale(1, RoundingMode.HALF_UP)
                            .toPlainString());
        }
        return took.toHours() < 1
                ? Saying.words("receipt.minutes", took.toMinutes(), took.toSecondsPart())
                : Saying.words("receipt.hours", took.toHours(), took.toMinutesPart());
    }

    private String proof(Receipt.Line line) {
        if (line.staysAt().isPresent()) {
            return stays(line);
        }
        if (line.goneAt().isEmpty()) {
            return line.here() && receipt.isUnderWay() ? here(line) : looks(line);
        }
        return switch (line.channel()) {
            case STORY -> getTranslation("receipt.proof.STORY");
            case API -> getTranslation("receipt.proof.API");
            case PICTURE, LISTS, NEIGHBOURS, SEARCH, FEED ->
                    line.seen().isEmpty() ? getTranslation("receipt.proof.none") : asked(line);
        };
    }

    private String looks(Receipt.Line line) {
        return line.looks() == 0 ? "" : getTranslation("receipt.looks", line.looks());
    }

    /** At which addresses, the first few of them, as a person reads them. */
    private String here(Receipt.Line line) {
        var all = List.of(line.seen().split(" ", -1));
        var few =
                all.stream()
                        .limit(FEW)
                        .map(address -> UriUtils.decode(address, StandardCharsets.UTF_8))
                        .collect(Collectors.joining(getTranslation("list.comma")));
        var where =
                all.size() > FEW
                        ? getTranslation("receipt.proof.here.more", few, all.size())
                        : getTranslation("receipt.proof.here", few);
        return where + getTranslation("list.semicolon") + looks(line);
    }

    /** In which other stories, and what was asked of the rest. */
    private String stays(Receipt.Line line) {
        var where =
                getTranslation(
                        "receipt.proof.stays",
                        String.join(getTranslation("list.comma"), line.stays()));
        return line.seen().isEmpty()
                ? where
                : getTranslation("receipt.proof.rest", where, asked(line));
    }

    private String asked(Receipt.Line line) {
        return getTranslation("receipt.proof.asked", line.seen().split(" ", -1).length);
    }

    private static HtmlContainer cell(String text) {
        return Bits.tagged("td", text);
    }

    private static HtmlContainer headed(String text, String scope) {
        var cell = Bits.tagged("th", text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
