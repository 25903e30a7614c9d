package org.caibian.ui.work;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.article.DraftSummary;
import org.caibian.article.ReviewTask;
import org.caibian.manuscript.Kind;
import org.caibian.right.Stage;
import org.caibian.rule.Priority;
import org.caibian.shared.DraftId;
import org.caibian.shared.Slice;
import org.caibian.ui.parts.Avatar;
import org.caibian.ui.parts.Badges;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.DueMarks;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.InStead;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.RouteDots;
import org.caibian.ui.parts.WayMarks;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Draws the short lists of my work: rows of two lines under a heading with its count. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class WorkCards {
    private final Moments moments;
    private final DueMarks due;
    private final WayMarks ways;

    WorkCards(Moments moments, DueMarks due, WayMarks ways) {
        this.moments = moments;
        this.due = due;
        this.ways = ways;
    }

    /** Learns, of all that is about to be shown, how far it has come. */
    void learn(MyWork.Now now) {
        var kinds = new HashMap<DraftId, Kind>();
        Stream.of(now.held(), now.claimable(), now.followed())
                .flatMap(few -> few.items().stream())
                .forEach(task -> kinds.put(task.draft(), task.kind()));
        Stream.of(now.returned(), now.drafts(), now.inReview())
                .flatMap(few -> few.items().stream())
                .forEach(draft -> kinds.put(draft.draft(), draft.kind()));
        ways.learn(kinds);
    }

    static Span count(String key, String number) {
        return new Span(Bits.bold(number), Bits.words(words(key)));
    }

    /** How many there are, as far as that was read. */
    static String number(Slice<?> few) {
        return few.items().size() + (few.next().isPresent() ? "+" : "");
    }

    /** {@code all} is the page that has the rest, where these are not all. */
    Section tasks(String key, Slice<ReviewTask> tasks, String all) {
        return card(key, tasks, tasks.items().stream().map(this::row).toList(), all);
    }

    Section drafts(String key, Slice<DraftSummary> drafts, String all) {
        return card(key, drafts, drafts.items().stream().map(this::row).toList(), all);
    }

    private static Section card(
            String key, Slice<?> few, List<? extends Component> rows, String all) {
        var card = card(key, number(few), rows);
        if (few.next().isPresent()) {
            var rest = new Anchor(all, words("work.all", words(key)));
            rest.addClassName("rest");
            card.add(rest);
        }
        return card;
    }

    /** A list under its heading; what is said where there is nothing in it has the key of that. */
    static Section card(String key, List<? extends Component> rows) {
        return card(key, Integer.toString(rows.size()), rows);
    }

    private static Section card(String key, String number, List<? extends Component> rows) {
        var card = new Section(new H2(new Span(words(key)), Bits.words(number, "num")));
        card.addClassName("card");
        card.getElement().setAttribute("aria-label", words(key));
        if (rows.isEmpty()) {
            card.add(Bits.block("none", Bits.words(words(key + ".none"))));
        }
        rows.forEach(card::add);
        return card;
    }

    private Anchor row(ReviewTask task) {
        var held = task.holder().isPresent();
        var holder =
                held
                        ? Bits.line(
                                "hd",
                                new Avatar(task.holderName()),
                                Bits.words(
                                        InStead.name(
                                                task.holderName(),
                                                Optional.of(task.inSteadOfName()))))
                        : Bits.line("hd", Bits.words(InStead.unclaimed(task)));
        return row(
                task.draft(),
                where(step(task), new RouteDots(ways.of(task.draft()))),
                what(task),
                Bits.block("c3", due.of(task.deadline()), holder));
    }

    private Anchor row(DraftSummary draft) {
        var line =
                draft.returned()
                        .map(reason ->
                                Bits.block(
                                        "c2",
                                        Bits.tagged("h3", headline(draft.headline())),
                                        returned(reason)))
                        .orElseGet(() ->
                                what(
                                        headline(draft.headline()),
                                        List.of(Badges.kind(draft.kind())),
                                        draft.sourceName(),
                                        draft.topicName(),
                                        draft.characters()));
        var stage =
                draft.step()
                        .map(step -> words("step." + step))
                        .orElse(words("stage." + draft.stage()));
        var holder = draft.stage() == Stage.Name.IN_REVIEW ? draft.holderName() : "";
        return row(
                draft.draft(),
                where(stage, new RouteDots(ways.of(draft.draft()))),
                line,
                Bits.block(
                        "c3", moments.time(draft.savedAt()), Bits.line("hd", Bits.words(holder))));
    }

    private static String step(ReviewTask task) {
        var step = words("step." + task.step());
        return task.askedAgain() ? words("step.again", step) : step;
    }

    /** Only what presses is marked, or nothing would stand out. */
    private static Div what(ReviewTask task) {
        return what(
                task.headline(),
                task.priority() == Priority.NORMAL
                        ? List.of(Badges.kind(task.kind()))
                        : List.of(Badges.priority(task.priority()), Badges.kind(task.kind())),
                task.sourceName(),
                task.topicName(),
                task.characters());
    }

    static Anchor row(DraftId draft, Component... cells) {
        var row = new Anchor("articles/" + draft, cells);
        row.addClassName("row");
        return row;
    }

    private static Div where(String step, RouteDots dots) {
        return Bits.block("c1", Bits.bold(step), dots);
    }

    private static Div what(
            String headline,
            List<? extends Component> labels,
            String source,
            String topic,
            int characters) {
        var line = Bits.block("ln");
        labels.forEach(line::add);
        if (!source.isEmpty()) {
            line.add(Badges.source(source));
        }
        if (!topic.isEmpty()) {
            line.add(Bits.words(topic, "tp"));
        }
        line.add(Bits.words(words("characters", characters)));
        return Bits.block("c2", Bits.tagged("h3", headline), line);
    }

    private static Div returned(String reason) {
        return Bits.block("ln", Icon.small("undo"), Bits.words(reason, "why"));
    }

    static String headline(String text) {
        return text.isEmpty() ? words("headline.none") : text;
    }

    private static String words(String key, Object... details) {
        return UI.getCurrent().getTranslation(key, details);
    }
}
