package org.caibian.ui.article;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.caibian.right.Stage;
import org.caibian.security.SignedIn;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.article.file.ArticleFiles;
import org.caibian.ui.article.form.PageWords;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.DueMarks;
import org.caibian.ui.parts.InPlace;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.TabBar;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Beside the paper: facts, review, revisions and ledger, one at a time. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class Inspector extends Aside {
    enum Tab {
        FACTS,
        REVIEW,
        ANNOTATIONS,
        REVISIONS,
        LEDGER
    }

    private final PriorityField priority;
    private final GoingOut goingOut;
    private final Verdict verdict;
    private final Annotating annotating;
    private final RevisionActs revisions;
    private final ArticleFiles files;
    private final Moments moments;
    private final DueMarks due;
    private final SignedIn me;
    private final TabBar<Tab> bar;
    private final Map<Tab, Div> pages = new EnumMap<>(Tab.class);
    private final Div live = new Div();
    private IntConsumer restoring = _ -> {};
    private Runnable turning = () -> {};
    private boolean isSealed;
    private @Nullable ArticleFile shown;

    /** Also asked where a change was made, outside this page's session. */
    private volatile Tab tab = Tab.FACTS;

    Inspector(
            PriorityField priority,
            GoingOut goingOut,
            Verdict verdict,
            Annotating annotating,
            RevisionActs revisions,
            ArticleFiles files,
            Moments moments,
            DueMarks due,
            SignedIn me) {
        this.priority = priority;
        this.goingOut = goingOut;
        this.verdict = verdict;
        this.annotating = annotating;
        this.revisions = revisions;
        this.files = files;
        this.moments = moments;
        this.due = due;
        this.me = me;
        addClassName("insp");
        getElement().setAttribute("aria-label", getTranslation("inspector"));
        bar = new TabBar<>(getTranslation("inspector"), this::open);
        add(bar);
        for (var each : Tab.values()) {
            bar.tab(each, getTranslation("tab." + each));
            var page = Bits.block("ib");
            page.getElement().setAttribute("role", "tabpanel");
            page.getElement().setAttribute("aria-label", getTranslation("tab." + each));
            pages.put(each, page);
            add(page);
        }
        page(Tab.FACTS).add(priority, live);
        page(Tab.ANNOTATIONS).add(annotating);
    }

    Annotating annotating() {
        return annotating;
    }

    Verdict verdict() {
        return verdict;
    }

    /** Puts the form where the story's facts stand. */
    void hold(PageWords words) {
        page(Tab.FACTS).addComponentAtIndex(1, words.form());
        words.onFound(() -> open(Tab.FACTS));
    }

    /** Asked to put a revision of that number back. */
    void onRestore(IntConsumer act) {
        restoring = act;
    }

    /** Tells when something was decided or planned here. */
    void onDone(Runnable act) {
        verdict.onDone(act);
        goingOut.onDone(act);
    }

    /** Tells before a tab is opened, so that what it shows can be brought up to date. */
    void onTurn(Runnable act) {
        turning = act;
    }

    /** While the words under review are being changed, they are not decided on. */
    void show(ArticleFile file, boolean editing) {
        verdict.show(file);
        verdict.setVisible(verdict.isVisible() && !editing);
        priority.show(file);
        goingOut.show(file);
        bar.setVisible(file.inside());
        if (shown == null || !file.differsOnTheSideOnly(shown)) {
            told(file);
        }
        shown = file;
        page(Tab.LEDGER).removeAll();
        page(Tab.LEDGER)
                .add(new LedgerTab(file.history(), file.readers().taken(), file.names(), moments));
        annotating.show(file);
        bar.count(
                Tab.ANNOTATIONS, getTranslation("tab.ANNOTATIONS"), file.annotations().countOpen());
        bar.count(Tab.REVISIONS, getTranslation("tab.REVISIONS"), file.history().newestRevision());
    }

    /** What stays as it is where only the history was added to, or what is said of the words. */
    private void told(ArticleFile file) {
        live.removeAll();
        if (file.isReleased()) {
            file.readers()
                    .storyOrLost()
                    .ifPresent(story -> live.add(new StoryFacts(story, moments)));
        }
        review(file);
        InPlace.show(page(Tab.REVISIONS), List.of(revisions.tab(file, restoring)));
    }

    /** Where all have sealed, when it goes out is what is left to decide, and comes first. */
    private void review(ArticleFile file) {
        var page = page(Tab.REVIEW);
        var steps =
                new ReviewTab(file, round -> files.past(file.id(), round, me.id()), moments, due);
        var sealed = file.draft().filter(each -> each.stage() instanceof Stage.Approved);
        InPlace.show(
                page,
                sealed.isPresent()
                        ? List.of(goingOut, steps, verdict)
                        : List.of(steps, goingOut, verdict));
        if (sealed.isPresent() && !isSealed) {
            page.getElement().executeJs("this.scrollTop = 0");
        }
        isSealed = sealed.isPresent();
    }

    /** Opens what is most needed by somebody who writes, reviews, or only reads the story. */
    void openFor(ArticleFile file, boolean writing) {
        open(writing || !file.inside() ? Tab.FACTS : Tab.REVIEW);
    }

    void open(Tab tab) {
        turning.run();
        this.tab = tab;
        bar.mark(tab);
        pages.forEach((each, page) -> page.setVisible(each == tab));
    }

    /** Whether what is open shows anything that a save changes: who saved, who is an author. */
    boolean tellsOfSaves() {
        return tab != Tab.FACTS;
    }

    /** Brings the opinion and the acts into view, which lie below the paper on a phone. */
    void toVerdict() {
        open(Tab.REVIEW);
        verdict.getElement().executeJs("this.scrollIntoView({block: 'center'})");
    }

    private Div page(Tab tab) {
        return Objects.requireNonNull(pages.get(tab));
    }
}
