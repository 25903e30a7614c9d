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
import java.util.Optional;
import org.caibian.article.ArticleChanged;
import org.caibian.article.ReviewQueue;
import org.caibian.security.SignedIn;
import org.caibian.ui.article.Verdict;
import org.caibian.ui.article.file.ArticleFiles;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Changes;
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
    private final ChosenLine chosen = new ChosenLine();
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
        grid.addSelectionListener(picked -> {
            if (picked.isFromClient()) {
                picked.getFirstSelectedItem().ifPresent(this::choose);
            }
        });
        preview.verdict().onDone(this::decided);
        preview.onNext(() -> go(chosen.next()));
        preview.onBack(() -> getContent().removeClassName("reading"));
        var head = Bits.block("qh", title, sum, Bits.grow());
        if (!desks.led(me).isEmpty()) {
            head.add(load());
        }
        var list = new Section(head, looks, Bits.block("qf", views, Bits.grow(), filters), grid);
        list.addClassName("queue");
        getContent().addClassName("work");
        getContent().add(list, preview, keys());
        changes.watch(this, ArticleChanged::isAct, this::heard);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = QueueAddress.of(event.getLocation().getQueryParameters());
        views.mark(address.ofDesk() ? DESK : MINE);
        filters.show(address);
        title.setText(getTranslation(address.ofDesk() ? "queue.title.desk" : "queue.title"));
        preview.clear();
        chosen.forget();
        fill();
        go(chosen.instead());
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
        grid.nameDesks(desks.names(me));
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
            mark(ShownLines.of(pages));
        } else {
            grid.setItems(mine).setIdentifierProvider(QueueLine::identity);
            mark(ShownLines.of(mine));
        }
    }

    /** A grid whose lines are read again has forgotten which of them is chosen. */
    private void mark(ShownLines lines) {
        chosen.among(lines).ifPresent(grid::select);
    }

    /** After an act of one's own: a decided task gives way to the next. */
    private void decided() {
        fill();
        preview.shown()
                .flatMap(draft -> files.find(draft, me.id()))
                .filter(file -> file.way().task().isPresent())
                .ifPresentOrElse(
                        preview::show,
                        () -> {
                            if (!go(chosen.instead())) {
                                preview.clear();
                            }
                        });
    }

    /** After an act of somebody else: nothing that is being read is taken away. */
    private void heard() {
        fill();
        preview.shown().ifPresent(draft -> preview.hear(files.find(draft, me.id())));
    }

    private void choose(QueueLine line) {
        if (line instanceof QueueLine.Task(var task)) {
            chosen.choose(line);
            grid.select(line);
            files.find(task.draft(), me.id()).ifPresent(preview::show);
            getContent().addClassName("reading");
        }
    }

    /** Goes on to a line, and tells whether there is one. */
    private boolean go(Optional<QueueLine> to) {
        to.ifPresent(line -> {
            choose(line);
            grid.scrollToIndex(chosen.place());
        });
        return to.isPresent();
    }

    private void go(QueueAddress to) {
        getUI().ifPresent(ui -> ui.navigate("queue", to.parameters()));
    }

    private Keys keys() {
        Verdict verdict = preview.verdict();
        return new Keys()
                .on("j", () -> go(chosen.next()))
                .on("k", () -> go(chosen.previous()))
                .on("Enter", preview::open)
                .on("c", verdict::claim)
                .onSeeing("a", verdict::approve)
                .on("r", verdict::giveBack)
                .listed();
    }
}
