package org.caibian.ui.article;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.caibian.article.Restoring;
import org.caibian.article.Writing;
import org.caibian.media.Pictures;
import org.caibian.security.SignedIn;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.staff.Role;
import org.caibian.ui.parts.Changes;
import org.caibian.ui.parts.DueMarks;
import org.caibian.ui.parts.Keys;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;
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

    private static final Role[] REVIEWERS = {
        Role.EDITOR, Role.PROOFREADER, Role.DESK_CHIEF, Role.CHIEF_EDITOR
    };

    private final ArticleFiles files;
    private final SignedIn me;
    private final Moments moments;
    private final ArticleActs acts;
    private final BranchActs branches;
    private final LockActs locks;
    private final AlsoHere others;
    private final ArticleHead head;
    private final StatusLine status;
    private final Workbench bench;
    private final Inspector inspector;
    private Optional<DraftId> draft = Optional.empty();
    private boolean editing;
    private String title = "";

    ArticleView(
            ArticleFiles files,
            Writing writing,
            RevisionActs revisions,
            Restoring restoring,
            Pictures pictures,
            Choices choices,
            PictureField picture,
            PaperPictures paperPictures,
            PriorityField priority,
            GoingOut goingOut,
            Verdict verdict,
            ArticleActs acts,
            BranchActs branches,
            LockActs locks,
            OpenPages openPages,
            SignedIn me,
            Moments moments,
            DueMarks due,
            PlanMarks plans,
            Changes changes) {
        this.files = files;
        this.me = me;
        this.moments = moments;
        this.acts = acts;
        this.branches = branches;
        this.locks = locks;
        others = new AlsoHere(openPages, me);
        head = new ArticleHead(plans);
        status = new StatusLine(moments, others);
        bench =
                new Workbench(
                        writing,
                        restoring,
                        pictures,
                        choices,
                        picture,
                        paperPictures,
                        branches,
                        locks,
                        status,
                        files::name,
                        moments,
                        me.id());
        inspector =
                new Inspector(
                        bench.facts(),
                        priority,
                        goingOut,
                        verdict,
                        moments,
                        due,
                        file -> revisions.tab(file, this::restore),
                        this::past);
        verdict.onDone(this::reload);
        goingOut.onDone(this::reload);
        verdict.onEdit(this::write);
        getContent().addClassName("ws");
        getContent().add(head, bench, inspector, status, keys(verdict));
        changes.watch(this, this::changed);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        bench.close();
        draft = event.getRouteParameters().get("article").flatMap(DraftId::parse);
        var file = file().orElseThrow(NotFoundException::new);
        open(file, !file.isInReview());
        inspector.openFor(file, bench.isWriting());
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        bench.close();
    }

    /** Also when the program ends, and its database with it: the edit lock then runs out. */
    @Override
    protected void onDetach(DetachEvent event) {
        try {
            bench.close();
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
        } else if (branches.unsaved().hasThisPage()) {
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
                && file.writer(me.id(), moments).isEmpty()
                && (editing ? file.isInReview() : file.isDrafting());
    }

    private void open(ArticleFile file, boolean write) {
        bench.open(file, write, this::write);
        editing = file.isInReview() && bench.isWriting();
        show(file().orElse(file));
    }

    private void show(ArticleFile file) {
        title = file.headline().orElseGet(() -> getTranslation("headline.none"));
        head.show(file, title, me.isAnyOf(REVIEWERS));
        if (bench.isWriting()) {
            head.offerQuiet(me.id());
        }
        var page = page();
        acts.offer(head, file, page);
        branches.show(file, page);
        locks.show(file, page);
        others.at(Optional.of(file.article()).filter(_ -> file.inside()));
        inspector.show(file, editing);
        status.show(file);
        status.count(file.count());
    }

    private ArticleActs.Page page() {
        return new ArticleActs.Page(
                bench.isWriting(),
                bench::save,
                bench::version,
                bench.banner(),
                inspector,
                this::stopEditing,
                this::reload,
                this::write);
    }

    /**
     * While one writes, only what stands beside the paper is drawn anew: an act must not vanish
     * under the pointer.
     */
    private void changed(ArticleId which) {
        if (draft.map(DraftId::article).filter(which::equals).isEmpty()) {
            return;
        }
        file().ifPresent(file -> {
            if (locks.hasCome(file)) {
                write();
            } else if (branches.unsaved().isSettled()) {
                reload();
            } else if (goesOn(file)) {
                inspector.show(file, editing);
                status.show(file);
                branches.show(file, page());
                locks.show(file, page());
            } else if (bench.hasUnsaved()) {
                // Says why it can no longer be kept, and leaves it where it is.
                bench.save();
                branches.show(file, page());
            } else {
                reload();
            }
        });
    }

    private Optional<ArticleFile> file() {
        return draft.flatMap(id -> files.find(id, me.id()));
    }

    private Optional<PastRound> past(int round) {
        return draft.flatMap(id -> files.past(id, round, me.id()));
    }

    private Keys keys(Verdict verdict) {
        return new Keys()
                .onChord("s", bench::flush)
                .on("c", verdict::claim)
                .on("a", verdict::approve)
                .on("r", verdict::giveBack)
                .on("e", verdict::edit)
                .elsewhere("Ctrl F", "Ctrl H", "F3", "Ctrl Alt O", "Alt F10", "F11")
                .listed();
    }
}
