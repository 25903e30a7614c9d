package org.caibian.ui.article.route;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.caibian.article.RoundStep;
import org.caibian.article.Seal;
import org.caibian.ui.article.file.OnItsWay;
import org.caibian.ui.article.file.RealNames;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.DueMarks;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.NameSeal;
import org.caibian.workflow.RoutePlan;

/** Each step of the way with its seal and opinion, or who has it and since when. */
public final class StepList extends OrderedList {
    private final OnItsWay way;
    private final RealNames names;
    private final Moments moments;
    private final DueMarks due;

    public StepList(OnItsWay way, RealNames names, Moments moments, DueMarks due) {
        this.way = way;
        this.names = names;
        this.moments = moments;
        this.due = due;
        addClassName("steps");
        way.plan().stops().forEach(stop -> add(step(stop)));
    }

    private ListItem step(RoutePlan.Stop stop) {
        return switch (stop.progress()) {
            case DONE -> item("d", mark(stop), told(stop));
            case NOW -> item("n", NameSeal.awaited(getTranslation("seal.awaited")), now(stop));
            case AGAIN -> item("n", NameSeal.awaited(getTranslation("seal.again")), again(stop));
            case TO_COME -> item("t", Bits.words("", "pt"), ahead(stop));
        };
    }

    private Component mark(RoutePlan.Stop stop) {
        return way.standing(stop)
                .<Component>map(seal -> NameSeal.of(names.of(seal.person())))
                .orElseGet(() -> Bits.words("", "pt", "on"));
    }

    private Div told(RoutePlan.Stop stop) {
        var head = head(stop, names.holder(stop).orElse(""));
        stop.decidedAt().map(moments::time).ifPresent(head::add);
        var text = new Div(head);
        var decided = way.reached(stop);
        decided.map(RoundStep::remark)
                .filter(remark -> !remark.isEmpty())
                .ifPresent(remark -> text.add(paragraph("say", Bits.words(remark))));
        decided.flatMap(Dwell::of)
                .ifPresent(
                        took -> text.add(paragraph("hash", Icon.small("clock"), Bits.words(took))));
        way.standing(stop).map(this::line).ifPresent(text::add);
        return text;
    }

    private Paragraph line(Seal seal) {
        return paragraph(
                "hash",
                Icon.small("key"),
                Bits.words(getTranslation("seal.of", seal.revision())),
                Bits.words(print(seal.hash().hex()), "num"));
    }

    private Div now(RoutePlan.Stop stop) {
        var who = names.holder(stop).orElse(getTranslation("queue.unclaimed"));
        var text = new Div(head(stop, who));
        stop.openedAt()
                .ifPresent(opened ->
                        text.add(
                                paragraph(
                                        "hash",
                                        Icon.small("clock"),
                                        moments.say(new Span(), () -> moments.waited(opened)),
                                        deadline(stop))));
        return text;
    }

    /** Only the step that is open has one. */
    private Component deadline(RoutePlan.Stop stop) {
        return way.task()
                .filter(task -> task.step() == stop.step())
                .<Component>map(task -> due.of(task.deadline()))
                .orElseGet(() -> Bits.words(""));
    }

    /** Sealed once on words that have been changed since. */
    private Div again(RoutePlan.Stop stop) {
        var text = now(stop);
        way.last(stop)
                .map(voided -> getTranslation("seal.voided", voided.revision(), voided.opinion()))
                .ifPresent(words -> text.add(paragraph("say", Bits.words(words))));
        return text;
    }

    private Div ahead(RoutePlan.Stop stop) {
        return new Div(head(stop, getTranslation("role." + stop.step().role())));
    }

    private Paragraph head(RoutePlan.Stop stop, String who) {
        return new Paragraph(
                Bits.bold(getTranslation("step." + stop.step())), Bits.words(who, "who"));
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
    public static String print(String hash) {
        return hash.substring(0, 4) + " " + hash.substring(4, 8);
    }
}
