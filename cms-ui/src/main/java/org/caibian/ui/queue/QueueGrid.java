package org.caibian.ui.queue;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caibian.article.ReviewTask;
import org.caibian.rule.Priority;
import org.caibian.security.SignedIn;
import org.caibian.shared.DeskId;
import org.caibian.shared.DraftId;
import org.caibian.ui.parts.Badges;
import org.caibian.ui.parts.DueMarks;
import org.caibian.ui.parts.InStead;
import org.caibian.ui.parts.Minutes;
import org.caibian.ui.parts.PlanMarks;
import org.caibian.ui.parts.TimedRows;
import org.caibian.ui.parts.WayMarks;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The rows of the queue: two lines each, drawn in the browser. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class QueueGrid extends Grid<QueueLine> {
    private static final String ROW =
            """
            ${item.heading
              ? html`<div class="g"><b>${item.heading}</b> <span>${item.count}</span></div>`
              : html`<div class="row">
                  <div class="c1"><b>${item.step}</b><span class="rt" .innerHTML=${item.dots}></span></div>
                  <div class="c2"><h2>${item.headline}</h2>
                    <div class="ln">${item.priority ? html`<span class=${item.pressing}>${item.priority}</span>` : ''}
                      ${item.desk ? html`<span>${item.desk}</span>` : ''}
                      <span class="bd">${item.kind}</span>
                      ${item.source ? html`<span class="bd fill">${item.source}</span>` : ''}
                      ${item.topic ? html`<span class="tp">${item.topic}</span>` : ''}
                      <span>${item.characters}</span>\
            """
                    + PlanMarks.LIT
                    + """
                    </div></div>
                          <div class="c3"><span class=${item.due} title=${item.exact}>${item.shape ? html`<caibian-icon class="s" name=${item.shape}></caibian-icon>` : ''}${item.left}</span>
                            <span class="hd">${item.initial ? html`<i class=${item.mine ? 'av me' : 'av'}>${item.initial}</i>` : ''}${item.holder}</span></div>
                        </div>`}\
                    """;

    private final SignedIn me;
    private final PlanMarks plans;
    private final WayMarks ways;
    private Map<DeskId, String> desks = Map.of();

    QueueGrid(DueMarks due, SignedIn me, PlanMarks plans, WayMarks ways, Minutes minutes) {
        super(QueueLine.class, false);
        this.me = me;
        this.plans = plans;
        this.ways = ways;
        var left =
                new TimedRows<>(
                        this,
                        minutes,
                        QueueLine::identity,
                        line ->
                                line instanceof QueueLine.Task(var task)
                                        ? due.words(task.deadline())
                                        : "");
        addClassName("queuegrid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_NO_ROW_BORDERS);
        setSelectionMode(SelectionMode.SINGLE);
        getElement().setAttribute("aria-label", getTranslation("nav.queue"));
        setPartNameGenerator(line -> line instanceof QueueLine.Heading ? "heading" : null);
        addColumn(
                        plans.on(
                                LitRenderer.<QueueLine>of(ROW)
                                        .withProperty("heading", QueueGrid::heading)
                                        .withProperty(
                                                "count",
                                                line ->
                                                        line
                                                                        instanceof
                                                                        QueueLine.Heading(
                                                                                var _,
                                                                                var count)
                                                                ? count
                                                                : 0)
                                        .withProperty("step", of(QueueGrid::step))
                                        .withProperty("dots", of(task -> ways.dots(task.draft())))
                                        .withProperty("headline", of(ReviewTask::headline))
                                        .withProperty(
                                                "kind", of(task -> words("kind." + task.kind())))
                                        .withProperty("desk", of(this::desk))
                                        .withProperty("priority", of(QueueGrid::priority))
                                        .withProperty(
                                                "pressing",
                                                of(task -> Badges.classesOf(task.priority())))
                                        .withProperty("source", of(ReviewTask::sourceName))
                                        .withProperty("topic", of(ReviewTask::topicName))
                                        .withProperty(
                                                "characters",
                                                of(task -> words("characters", task.characters())))
                                        .withProperty(
                                                "due", of(task -> due.classesOf(task.deadline())))
                                        .withProperty(
                                                "shape", of(task -> due.iconOf(task.deadline())))
                                        .withProperty("left", left::say)
                                        .withProperty(
                                                "exact", of(task -> due.exact(task.deadline())))
                                        .withProperty("initial", of(QueueGrid::initial))
                                        .withProperty(
                                                "mine",
                                                line ->
                                                        line instanceof QueueLine.Task(var task)
                                                                && isMine(task))
                                        .withProperty("holder", of(this::holder)),
                                QueueGrid::draft))
                .setFlexGrow(1);
    }

    /** Lines as they were read, of which it learns how far they have come and what lies ahead. */
    List<QueueLine> planned(List<QueueLine> lines) {
        var kinds =
                lines.stream()
                        .filter(QueueLine.Task.class::isInstance)
                        .map(QueueLine.Task.class::cast)
                        .map(QueueLine.Task::task)
                        .collect(
                                Collectors.toMap(
                                        ReviewTask::draft, ReviewTask::kind, (kind, _) -> kind));
        plans.learn(kinds.keySet());
        ways.learn(kinds);
        return lines;
    }

    private static Optional<DraftId> draft(QueueLine line) {
        return line instanceof QueueLine.Task(var task)
                ? Optional.of(task.draft())
                : Optional.empty();
    }

    private static ValueProvider<QueueLine, Object> of(Function<ReviewTask, String> read) {
        return line -> line instanceof QueueLine.Task(var task) ? read.apply(task) : "";
    }

    private static String heading(QueueLine line) {
        return line instanceof QueueLine.Heading(var key, var _) ? words(key) : "";
    }

    /** Said where the lines are of several desks. */
    void nameDesks(Map<DeskId, String> names) {
        desks = names.size() > 1 ? Map.copyOf(names) : Map.of();
    }

    private String desk(ReviewTask task) {
        return desks.getOrDefault(task.desk(), "");
    }

    private static String step(ReviewTask task) {
        var step = words("step." + task.step());
        return task.askedAgain() ? words("step.again", step) : step;
    }

    /** Only what presses is marked, or nothing would stand out. */
    private static String priority(ReviewTask task) {
        return task.priority() == Priority.NORMAL ? "" : words("priority." + task.priority());
    }

    private static String initial(ReviewTask task) {
        var name = task.holderName();
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }

    private boolean isMine(ReviewTask task) {
        return task.holder().filter(me.id()::equals).isPresent();
    }

    private String holder(ReviewTask task) {
        if (task.holder().isEmpty()) {
            return InStead.unclaimed(task);
        }
        return InStead.name(
                isMine(task) ? words("me") : task.holderName(), Optional.of(task.inSteadOfName()));
    }

    private static String words(String key, Object... details) {
        return UI.getCurrent().getTranslation(key, details);
    }
}
