package org.caibian.ui.article;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Problem;
import org.caibian.publication.Receipt;
import org.caibian.shared.ChosenInstant;
import org.caibian.ui.article.file.ArticleHistory;
import org.caibian.ui.article.file.RealNames;
import org.caibian.ui.article.file.TakenBack;
import org.caibian.ui.parts.Badges;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.InStead;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.ReceiptWords;
import org.caibian.ui.parts.Saying;

/** The ledger of one article in words, newest first; saves in a row are told as one. */
final class LedgerTab extends Div {
    private final RealNames names;
    private final Moments moments;

    LedgerTab(ArticleHistory history, TakenBack taken, RealNames names, Moments moments) {
        this.names = names;
        this.moments = moments;
        addClassName("ledgertab");
        var list = new UnorderedList();
        list.addClassName("entries");
        runs(history.ledger()).forEach(run -> list.add(item(run)));
        ReceiptList.of(taken, moments).ifPresent(this::add);
        add(list);
    }

    /** Entries told together: one, or a row of saves by the same person. */
    record Run(Entry newest, int times) {}

    static List<Run> runs(List<Entry> entries) {
        var runs = new ArrayList<Run>();
        for (var entry : entries) {
            if (!runs.isEmpty() && continues(runs.getLast().newest(), entry)) {
                var last = runs.removeLast();
                runs.add(new Run(last.newest(), last.times() + 1));
            } else {
                runs.add(new Run(entry, 1));
            }
        }
        return runs;
    }

    private static boolean continues(Entry newer, Entry older) {
        return isOfCorrection(newer) == isOfCorrection(older)
                && newer.act() == Act.SAVED
                && older.act() == Act.SAVED
                && newer.by().equals(older.by());
    }

    private ListItem item(Run run) {
        var entry = run.newest();
        var item =
                new ListItem(
                        moments.time(entry.at()),
                        Bits.words("", "pt", "on"),
                        new Div(what(run), Bits.words(detail(entry), "lbl")));
        item.setTitle(getTranslation("ledger.number", entry.number()));
        return item;
    }

    /** Acts on the correction say so, beside those on the main draft. */
    private Div what(Run run) {
        var entry = run.newest();
        var who =
                entry.by()
                        .map(names::of)
                        .map(name -> InStead.name(name, detail(entry, "inSteadOfName")))
                        .orElse(getTranslation("ledger.system"));
        var times = run.times() > 1 ? getTranslation("ledger.times", run.times()) : "";
        var what =
                Bits.block(
                        "what",
                        Bits.bold(who),
                        Bits.words(getTranslation("did." + entry.act()) + times));
        if (isOfCorrection(entry)) {
            what.add(Badges.kind(Kind.CORRECTION));
        }
        receipt(entry).ifPresent(what::add);
        return what;
    }

    /** Leads from a withdrawal to its receipt. */
    private Optional<Anchor> receipt(Entry entry) {
        return detail(entry, "withdrawal")
                .flatMap(Receipt::number)
                .flatMap(number ->
                        entry.article().map(article -> ReceiptWords.address(article, number)))
                .map(address -> new Anchor(address, getTranslation("receipt.title")));
    }

    private static boolean isOfCorrection(Entry entry) {
        return entry.article().filter(article -> entry.isOf(article.correction())).isPresent();
    }

    private String detail(Entry entry) {
        var details = entry.details();
        var step =
                Optional.ofNullable(details.get("step"))
                        .map(each -> getTranslation("step." + each));
        var words =
                Stream.of("opinion", "reason", "note", "reader", "writer", "quote")
                        .map(details::get)
                        .filter(each -> each != null && !each.isEmpty())
                        .findFirst();
        var to =
                detail(entry, "toName")
                        .map(name -> InStead.name(name, detail(entry, "toInSteadOfName")))
                        .or(() -> holder(details));
        var priority =
                Optional.ofNullable(details.get("priority"))
                        .map(each -> getTranslation("priority." + each));
        return String.join(
                "　",
                Stream.of(
                                step,
                                to,
                                priority,
                                restored(entry),
                                instant(details),
                                voided(details),
                                problems(details),
                                words)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** What kept a release back; the ledger keeps it by its names in the code. */
    private static Optional<String> problems(Map<String, String> details) {
        return Optional.ofNullable(details.get("problems"))
                .map(told -> Saying.problems(Problem.read(told)));
    }

    private Optional<String> restored(Entry entry) {
        return detail(entry, "revision")
                .filter(_ -> entry.act() == Act.RESTORED)
                .map(number -> getTranslation("revisions.number", number));
    }

    private static Optional<String> detail(Entry entry, String name) {
        return Optional.ofNullable(entry.details().get(name));
    }

    /** In whose hands a step was when its deadline passed. */
    private static Optional<String> holder(Map<String, String> details) {
        return Optional.ofNullable(details.get("holder")).filter(name -> !name.isEmpty());
    }

    private Optional<String> instant(Map<String, String> details) {
        return Optional.ofNullable(details.get("zone"))
                .map(zone ->
                        moments.chosen(
                                new ChosenInstant(
                                        Instant.parse(details.getOrDefault("at", "")),
                                        ZoneId.of(zone))));
    }

    /** Whose seals an edit under review voided, by their steps. */
    private Optional<String> voided(Map<String, String> details) {
        return Optional.ofNullable(details.get("voided"))
                .filter(steps -> !steps.isEmpty())
                .map(steps ->
                        Stream.of(steps.split(" ", -1))
                                .map(each -> getTranslation("step." + each))
                                .collect(Collectors.joining(getTranslation("list.comma"))))
                .map(steps -> getTranslation("ledger.voided", steps));
    }
}
