package org.caibian.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.caibian.article.RoundStep;
import org.caibian.article.Seal;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.DueMarks;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.NameSeal;
import org.caibian.workflow.RoutePlan;

/** Each step of the way with its seal and opinion, or who has it and since when. */
final class StepList extends OrderedList {
    private final Moments moments;
    private final DueMarks due;

    StepList(ArticleFile file, Moments moments, DueMarks due) {
        this.moments = moments;
        this.due = due;
        addClassName("steps");
        file.plan().stops().forEach(stop -> add(step(stop, file)));
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
                .orElseGet(() -> Bits.words("", "pt", "on"));
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
                                        moments.say(new Span(), () -> moments.waited(opened)),
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
