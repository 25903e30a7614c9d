package org.caibian.ui.queue;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.caibian.article.ReviewQueue;
import org.caibian.security.SignedIn;
import org.caibian.ui.article.ArticleFiles;
import org.caibian.ui.article.Verdict;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Changes;
import org.caibian.ui.parts.KeyList;
import org.caibian.ui.parts.Keys;
import org.caibian.ui.parts.KeysetPages;
import org.caibian.ui.parts.TabBar;
import org.caibian.ui.shell.DeskChoice;
import org.caibian.ui.shell.MainLayout;

/** Where review work is chosen: rows at the left, the chosen article beside them. */
@Route(value = "queue", layout = MainLayout.class)
@RolesAllowed({"EDITOR", "PROOFREADER", "DESK_CHIEF", "CHIEF_EDITOR"})
public class QueueView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String MINE = "mine";
    private static final String DESK = "desk";

    private final QueueLines lines;
    private final ArticleFiles files;
    private final DeskChoice desks;
    private final SignedIn me;
    private final QueueGrid grid;
    private final QueuePreview preview;
    private final SecondLookList looks;
    private final TabBar<String> views;
    private final H1 title = new H1();
    private final QueueSum sum = new QueueSum(this::go);
    private final QueueFilters filters = new QueueFilters(this::go);
    private ShownLines shown = ShownLines.of(List.of());
    private QueueAddress address = QueueAddress.MINE;

    QueueView(
            QueueLines lines,
            ArticleFiles files,
            DeskChoice desks,
            SignedIn me,
            QueueGrid grid,
            QueuePreview preview,
            SecondLookList looks,
            Changes changes) {
        this.lines = lines;
        this.files = files;
        this.desks = desks;
        this.me = me;
        this.grid = grid;
        this.preview = preview;
        this.looks = looks;
        views =
                new TabBar<>(
                        getTranslation("queue.views"),
                        picked -> go(address.view(picked.equals(DESK))));
        views.addClassName("pills");
        views.tab(MINE, getTranslation("queue.mine")).tab(DESK, getTranslation("queue.desk"));
        grid.addItemClickListener(clicked -> choose(clicked.getItem()));
        grid.addSelectionListener(chosen -> chosen.getFirstSelectedItem().ifPresent(this::choose));
        preview.verdict().onDone(this::refresh);
        preview.onBack(() -> getContent().removeClassName("reading"));
        var head = Bits.block("qh", title, sum, Bits.grow());
        if (!desks.led(me).isEmpty()) {
            head.add(load());
        }
        var list = new Section(head, looks, Bits.block("qf", views, Bits.grow(), filters), grid);
        list.addClassName("queue");
        getContent().addClassName("work");
        getContent().add(list, preview, keys());
        changes.watch(this, _ -> refresh());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = QueueAddress.of(event.getLocation().getQueryParameters());
        views.mark(address.ofDesk() ? DESK : MINE);
        filters.show(address);
        title.setText(getTranslation(address.ofDesk() ? "queue.title.desk" : "queue.title"));
        preview.clear();
        fill();
        step(-1, 1);
        getContent().removeClassName("reading");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.queue");
    }

    private Anchor load() {
        var link = new Anchor("load", getTranslation("load.title"));
        link.addClassName("textlink");
        return link;
    }

    private void fill() {
        looks.refresh();
        var mine = grid.planned(lines.ofMine(address.filter(), me.id()));
        sum.show(address, mine, address.ofDesk() ? lines.late(desks.shown(me)) : lines.late(mine));
        grid.setEmptyStateComponent(new EmptyQueue(address, () -> go(address.cleared())));
        if (address.ofDesk()) {
            var filter = address.filter().on(desks.shown(me));
            var pages =
                    new KeysetPages<QueueLine>(
                            ReviewQueue.FROM_OLDEST,
                            (from, limit) -> {
                                var page = lines.ofDesks(filter, me.id(), from, limit);
                                grid.planned(page.items());
                                return page;
                            });
            grid.setItems(pages::rows).setIdentifierProvider(QueueLine::identity);
            shown = ShownLines.of(pages);
        } else {
            grid.setItems(mine).setIdentifierProvider(QueueLine::identity);
            shown = ShownLines.of(mine);
        }
    }

    /** Reads again without moving what is chosen; a decided task gives way to the next. */
    private void refresh() {
        var at = position();
        var read = preview.shown();
        fill();
        read.flatMap(draft -> files.find(draft, me.id()))
                .filter(file -> file.task().isPresent())
                .ifPresentOrElse(preview::show, () -> step(at, 0));
    }

    private void choose(QueueLine line) {
        if (line instanceof QueueLine.Task(var task)) {
            if (!grid.getSelectedItems().contains(line)) {
                grid.select(line);
            }
            files.find(task.draft(), me.id()).ifPresent(preview::show);
            getContent().addClassName("reading");
        }
    }

    private int position() {
        return grid.getSelectedItems().stream()
                .findFirst()
                .map(QueueLine::identity)
                .map(chosen -> shown.place().applyAsInt(line -> line.identity().equals(chosen)))
                .orElse(-1);
    }

    /** Chooses the next task from a place on, backwards where {@code by} is negative. */
    private void step(int from, int by) {
        int found = shown.task(Math.max(0, from + by), by < 0 ? -1 : 1);
        if (found >= 0 && shown.at().apply(found).orElse(null) instanceof QueueLine.Task task) {
            grid.select(task);
            grid.scrollToIndex(found);
        } else if (by == 0) {
            preview.clear();
        }
    }

    private void go(QueueAddress to) {
        getUI().ifPresent(ui -> ui.navigate("queue", to.parameters()));
    }

    private Keys keys() {
        Verdict verdict = preview.verdict();
        return new Keys()
                .on("j", () -> step(position(), 1))
                .on("k", () -> step(position(), -1))
                .on("Enter", preview::open)
                .on("c", verdict::claim)
                .on("a", verdict::approve)
                .on("r", verdict::giveBack)
                .on("?", KeyList::show);
    }
}
