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
import org.caibian.security.SignedIn;
import org.caibian.shared.DraftId;
import org.caibian.ui.article.file.ArticleFiles;
import org.caibian.ui.parts.Alarms;
import org.caibian.ui.parts.Changes;
import org.caibian.ui.parts.Keys;
import org.caibian.ui.parts.Moments;
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

    private final Workbench bench;
    private final Inspector inspector;
    private final OpenArticle article;
    private final Meanwhile meanwhile;

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
        this.bench = bench;
        this.inspector = inspector;
        var head = new ArticleHead(plans, moments);
        var lapse = alarms.of(this, this::looksAtLock);
        var around = new Surroundings(head, acts, bench, inspector, me, lapse);
        article = new OpenArticle(files, bench, inspector, around, me);
        meanwhile = new Meanwhile(article, bench, me);
        inspector.hold(bench.words());
        listen();
        getContent().addClassName("ws");
        getContent().add(head, bench, inspector, bench.status(), keys(inspector.verdict()));
        changes.watch(this, article::concerns, meanwhile::changed);
        desks.whenOver(this, me, this::leaveWords);
    }

    private void listen() {
        inspector.onRestore(article::restore);
        inspector.onTurn(article::catchUp);
        inspector.onDone(article::reload);
        inspector.verdict().onEdit(article::writeOn);
        inspector.annotating().serve(bench, () -> inspector.open(Inspector.Tab.ANNOTATIONS));
        bench.onSuggested(article::reload);
        bench.onGivenBackFor(inspector.annotating()::choose);
    }

    private void looksAtLock() {
        meanwhile.looksAtLock();
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
        var id = event.getRouteParameters().get("article").flatMap(DraftId::parse);
        var file = id.flatMap(article::turnTo).orElseThrow(NotFoundException::new);
        article.open(file, !file.isInReview());
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
            LOG.debug("The edit lock of draft {} was not put down", article.id(), away);
        }
    }

    @Override
    public String getPageTitle() {
        return article.title();
    }

    private Keys keys(Verdict verdict) {
        return new Keys()
                .onChord("s", bench.words().paper()::flush)
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
