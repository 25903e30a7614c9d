package org.caibian.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.caibian.article.Embargo;
import org.caibian.article.Round;
import org.caibian.article.RoundStep;
import org.caibian.article.Seal;
import org.caibian.shared.PersonId;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.DueMarks;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.NameSeal;
import org.caibian.workflow.RoutePlan;

/**
 * The review (审签): the route, each step with its seal and opinion, and how many seals are still
 * missing.
 */
final class ReviewTab extends Div {
    private final Moments moments;
    private final DueMarks due;

    ReviewTab(
            ArticleFile file,
            IntFunction<Optional<PastRound>> past,
            Moments moments,
            DueMarks due) {
        this.moments = moments;
        this.due = due;
        addClassName("reviewtab");
        var reviews = file.plan().stops().stream().filter(stop -> stop.step().isReview()).count();
        var title = getTranslation("route.title", getTranslation("rules.reviews." + reviews));
        var round =
                file.round().map(each -> getTranslation("route.round", each.number())).orElse("");
        var drawing =
                new NativeButton(
                        getTranslation("route.show"),
                        _ -> new RouteDialog(file, past, moments).open());
        drawing.addClassName("textlink");
        add(
                Bits.block(
                        "rh",
                        Bits.tagged("h5", title),
                        Bits.words(round, "lbl"),
                        Bits.grow(),
                        embargo(file),
                        drawing),
                new MiniRoute(file),
                new StuckStep(file));
        file.returned()
                .ifPresent(reason ->
                        add(
                                Bits.block(
                                        "sep",
                                        Bits.bold(getTranslation("returned.why")),
                                        Bits.words(reason))));
        var steps = new OrderedList();
        steps.addClassName("steps");
        file.plan().stops().forEach(stop -> steps.add(step(stop, file)));
        add(steps, new SealQuota(file), duties(file), new MayI(file.permit()));
    }

    private Component embargo(ArticleFile file) {
        var until =
                file.draft()
                        .flatMap(draft -> draft.plan().embargo())
                        .map(Embargo::until)
                        .filter(each -> moments.isAhead(each.at()));
        var badge =
                Bits.line(
                        "embargo",
                        Icon.small("lock"),
                        Bits.words(
                                until.map(each ->
                                                getTranslation(
                                                        "embargo.until", moments.chosen(each)))
                                        .orElse("")));
        badge.setVisible(until.isPresent());
        return badge;
    }

    private ListItem step(RoutePlan.Stop stop, ArticleFile file) {
        var decided = file.round().flatMap(round -> round.step(stop.step()));
        var seals = file.seals().stream().filter(each -> each.step() == stop.step()).toList();
        var seal = seals.stream().filter(Seal::stands).findFirst();
        var item =
                switch (stop.progress()) {
                    case DONE -> item("d", mark(seal, file), told(stop, file, decided, seal));
                    case NOW ->
                            item(
                                    "n",
                                    NameSeal.awaited(getTranslation("seal.awaited")),
                                    now(stop, file));
                    case AGAIN ->
                            item(
                                    "n",
                                    NameSeal.awaited(getTranslation("seal.again")),
                                    again(stop, file, seals.getLast()));
                    case TO_COME -> item("t", Bits.words("", "pt"), ahead(stop));
                };
        return item;
    }

    private static Component mark(Optional<Seal> seal, ArticleFile file) {
        return seal.<Component>map(each -> NameSeal.of(file.name(each.person())))
                .orElseGet(() -> Bits.words("", "pt"));
    }

    private Div told(
            RoutePlan.Stop stop,
            ArticleFile file,
            Optional<RoundStep> decided,
            Optional<Seal> seal) {
        var text =
                new Div(
                        head(
                                stop,
                                file.holder(stop).orElse(""),
                                stop.decidedAt().map(moments::time)));
        decided.map(RoundStep::remark)
                .filter(remark -> !remark.isEmpty())
                .ifPresent(remark -> text.add(paragraph("say", Bits.words(remark))));
        decided.flatMap(Dwell::of)
                .ifPresent(
                        took -> text.add(paragraph("hash", Icon.small("clock"), Bits.words(took))));
        seal.ifPresent(each ->
                text.add(
                        paragraph(
                                "hash",
                                Icon.small("key"),
                                Bits.words(getTranslation("seal.of", each.revision())),
                                Bits.words(print(each.hash().hex()), "num"))));
        return text;
    }

    private Div now(RoutePlan.Stop stop, ArticleFile file) {
        var who = file.holder(stop).orElse(getTranslation("queue.unclaimed"));
        var text = new Div(head(stop, who, Optional.empty()));
        stop.openedAt()
                .ifPresent(opened ->
                        text.add(
                                paragraph(
                                        "hash",
                                        Icon.small("clock"),
                                        Bits.words(moments.waited(opened)),
                                        deadline(stop, file))));
        return text;
    }

    /** Only the step that is open has one. */
    private Component deadline(RoutePlan.Stop stop, ArticleFile file) {
        return file.task()
                .filter(task -> task.step() == stop.step())
                .<Component>map(task -> due.of(task.deadline()))
                .orElseGet(() -> Bits.words(""));
    }

    /** Sealed once on words that have been changed since. */
    private Div again(RoutePlan.Stop stop, ArticleFile file, Seal voided) {
        var text = now(stop, file);
        text.add(
                paragraph(
                        "say",
                        Bits.words(
                                getTranslation(
                                        "seal.voided", voided.revision(), voided.opinion()))));
        return text;
    }

    private Div ahead(RoutePlan.Stop stop) {
        return new Div(head(stop, getTranslation("role." + stop.step().role()), Optional.empty()));
    }

    private Paragraph head(RoutePlan.Stop stop, String who, Optional<HtmlContainer> time) {
        var head =
                new Paragraph(
                        Bits.bold(getTranslation("step." + stop.step())), Bits.words(who, "who"));
        time.ifPresent(head::add);
        return head;
    }

    private Component duties(ArticleFile file) {
        var authors =
                file.draft()
                        .map(draft -> draft.authors())
                        .or(() -> file.round().map(Round::authors))
                        .orElse(Set.<PersonId>of());
        var names =
                authors.stream()
                        .map(file::name)
                        .sorted()
                        .collect(Collectors.joining(getTranslation("list.comma")));
        var duties = Bits.block("sep", Bits.words(getTranslation("duties", names)));
        duties.setVisible(!names.isEmpty());
        return duties;
    }

    private static ListItem item(String mark, Component seal, Component text) {
        var item = new ListItem(seal, text);
        item.addClassName(mark);
        return item;
    }

    private static Paragraph paragraph(String className, Component... parts) {
        var paragraph = new Paragraph(parts);
        paragraph.addClassName(className);
        return paragraph;
    }

    /** The first eight digits, in two groups, as people compare them. */
    static String print(String hash) {
        return hash.substring(0, 4) + " " + hash.substring(4, 8);
    }
}
