package org.caibian.ui.article;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.caibian.article.ArticleChanged;
import org.caibian.security.SignedIn;
import org.caibian.shared.DraftId;
import org.caibian.ui.parts.Alarms;
import org.caibian.ui.parts.Changes;
import org.caibian.ui.parts.Keys;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.OpenDesks;
import org.caibian.ui.parts.PlanMarks;
import org.caibian.ui.shell.MainLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionException;

/** One article: the paper in the middle, state and history beside it, what comes next above. */
@Route(value = "articles/:article", layout = MainLayout.class)
@PermitAll
public class ArticleView extends Composite<Div>
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private static final Logger LOG = LoggerFactory.getLogger(ArticleView.class);

    private final ArticleFiles files;
    private final SignedIn me;
    private final Workbench bench;
    private final Inspector inspector;
    private final Surroundings around;

    /** Also read where a change was made, outside this page's session. */
    private volatile Optional<DraftId> draft = Optional.empty();

    private Optional<ArticleFile> shown = Optional.empty();
    private boolean editing;
    private String title = "";

    ArticleView(
            ArticleFiles files,
            Workbench bench,
            Inspector inspector,
            ArticleActs acts,
            SignedIn me,
            Moments moments,
            PlanMarks plans,
            Changes changes,
            Alarms alarms,
            OpenDesks desks) {
        this.files = files;
        this.bench = bench;
        this.inspector = inspector;
        this.me = me;
        var head = new ArticleHead(plans, moments);
        around =
                new Surroundings(
                        head, acts, bench, inspector, me, alarms.of(this, this::looksAtLock));
        inspector.hold(bench.facts());
        inspector.onRestore(this::restore);
        inspector.onTurn(this::catchUp);
        inspector.onDone(this::reload);
        inspector.verdict().onEdit(this::writeOn);
        inspector.annotating().serve(bench, () -> inspector.open(Inspector.Tab.ANNOTATIONS));
        bench.onSuggested(this::reload);
        bench.onGivenBackFor(inspector.annotating()::choose);
        getContent().addClassName("ws");
        getContent().add(head, bench, inspector, bench.status(), keys(inspector.verdict()));
        changes.watch(this, this::concerns, this::changed);
        desks.whenOver(this, me, this::leaveWords);
    }

    /** What cannot be saved any more waits beside the draft. */
    private void leaveWords() {
        if (bench.hasUnsaved()) {
            bench.save();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        bench.leave();
        draft = event.getRouteParameters().get("article").flatMap(DraftId::parse);
        var file = file().orElseThrow(NotFoundException::new);
        open(file, !file.isInReview());
        inspector.openFor(file, bench.isWriting());
        // Whoever has just begun it comes by an act, and not by an address or back again.
        var byAct = event.getTrigger() == NavigationTrigger.UI_NAVIGATE;
        if (byAct && file.count().characters() == 0) {
            bench.begin();
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        bench.leave();
    }

    /** Also when the program ends, and its database with it: the edit lock then runs out. */
    @Override
    protected void onDetach(DetachEvent event) {
        try {
            bench.leave();
        } catch (TransactionException away) {
            LOG.debug("The edit lock of draft {} was not put down", draft, away);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Takes the paper in hand; who may is asked again when it is opened. */
    private void write() {
        bench.close();
        file().ifPresent(file -> open(file, true));
    }

    /** The same when somebody pressed for it: they write at once. */
    private void writeOn() {
        write();
        bench.begin();
    }

    /** Puts a revision back; whoever is not writing takes the paper in hand for it. */
    private void restore(int revision) {
        if (!bench.isWriting()) {
            write();
        }
        bench.restore(revision);
    }

    /**
     * Keeps what was changed and goes back to deciding on it; where the round is over meanwhile,
     * what was changed waits beside the draft.
     */
    private void stopEditing() {
        bench.save();
        if (!bench.hasUnsaved()) {
            bench.close();
            reload();
        } else if (bench.branches().unsaved().hasThisPage()) {
            bench.close();
            reload();
            Notices.say("branch.kept");
        }
    }

    /**
     * Reads again; a page on which nobody wrote takes no lock by that, or it would keep out whoever
     * the draft has come back to.
     */
    private void reload() {
        var goesOn = file().filter(this::goesOn).isPresent();
        if (bench.isWriting() && !goesOn) {
            bench.putDown();
        }
        bench.close();
        file().ifPresent(file -> open(file, goesOn));
    }

    /**
     * Whether the page is being written on, as where the draft stands allows, and no other page.
     */
    private boolean goesOn(ArticleFile file) {
        return bench.isWriting()
                && file.writer(me.id()).isEmpty()
                && (editing ? file.isInReview() : file.isDrafting());
    }

    /**
     * All of a page tells of one reading: a second one is only for what taking it in hand changed.
     */
    private void open(ArticleFile file, boolean write) {
        if (bench.isSuggesting()) {
            // What could not be proposed is not put away for it.
            around.refresh(file, editing, page());
            return;
        }
        bench.open(file, write, this::writeOn);
        editing = file.isInReview() && bench.isWriting();
        show(write ? file().orElse(file) : file);
    }

    private void show(ArticleFile file) {
        shown = Optional.of(file);
        title = file.headline().orElseGet(() -> getTranslation("headline.none"));
        around.show(file, title, editing, page());
    }

    private ArticleActs.Page page() {
        return new ArticleActs.Page(
                bench.isWriting(),
                bench::save,
                bench::version,
                bench.banner(),
                bench::notHandedIn,
                inspector,
                this::stopEditing,
                this::reload,
                this::writeOn);
    }

    private boolean concerns(ArticleChanged change) {
        return draft.map(DraftId::article).filter(change.article()::equals).isPresent()
                && around.concerns(change, bench.isWriting());
    }

    private void changed() {
        file().ifPresent(this::changed);
    }

    /** Whoever wrote has given no sign of life for a while, or one that nobody was told of. */
    private void looksAtLock() {
        file().ifPresent(file -> {
            if (file.writer(me.id()).isPresent()) {
                around.told(file, page());
            } else {
                changed(file);
            }
        });
    }

    private void changed(ArticleFile file) {
        if (bench.locks().hasCome(file)) {
            write();
        } else if (bench.branches().unsaved().isSettled()) {
            reload();
        } else if (shown.filter(file::equals).isPresent()) {
            // Nothing is drawn anew under the pointer for what is on the page already.
            around.told(file, page());
        } else if (shown.filter(file::differsOnTheSideOnly).isPresent()) {
            shown = Optional.of(file);
            around.refresh(file, editing, page());
        } else if (bench.isSuggesting()) {
            around.refresh(file, editing, page());
        } else if (goesOn(file)) {
            shown = Optional.of(file);
            around.refresh(file, editing, page());
        } else if (bench.hasUnsaved()) {
            // Says why it can no longer be kept, and leaves it where it is.
            bench.save();
            around.told(file, page());
        } else {
            reload();
        }
    }

    /** What was saved meanwhile is drawn once somebody looks there. */
    private void catchUp() {
        if (around.wasBehind()) {
            file().ifPresent(file -> around.refresh(file, editing, page()));
        }
    }

    private Optional<ArticleFile> file() {
        return draft.flatMap(id -> files.find(id, me.id()));
    }

    private Keys keys(Verdict verdict) {
        return new Keys()
                .onChord("s", bench::flush)
                .on("c", verdict::claim)
                .onSeeing("a", verdict::approve)
                .on("r", verdict::giveBack)
                .on("e", verdict::edit)
                .elsewhere(
                        "Ctrl F",
                        "Ctrl H",
                        "F3",
                        "Ctrl Alt M",
                        "Ctrl Alt E",
                        "Ctrl Alt O",
                        "Alt F10",
                        "F11")
                .listed();
    }
}
