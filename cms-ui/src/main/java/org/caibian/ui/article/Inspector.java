package org.caibian.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.DueMarks;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.TabBar;

/** Beside the paper: facts, review, revisions and ledger, one at a time. */
final class Inspector extends Aside {
    enum Tab {
        FACTS,
        REVIEW,
        REVISIONS,
        LEDGER
    }

    private final Moments moments;
    private final DueMarks due;
    private final Function<ArticleFile, RevisionsTab> revisions;
    private final IntFunction<Optional<PastRound>> past;
    private final GoingOut goingOut;
    private final Verdict verdict;
    private final PriorityField priority;
    private final TabBar<Tab> bar;
    private final Map<Tab, Div> pages = new EnumMap<>(Tab.class);
    private final Div live = new Div();

    Inspector(
            Component facts,
            PriorityField priority,
            GoingOut goingOut,
            Verdict verdict,
            Moments moments,
            DueMarks due,
            Function<ArticleFile, RevisionsTab> revisions,
            IntFunction<Optional<PastRound>> past) {
        this.moments = moments;
        this.due = due;
        this.revisions = revisions;
        this.past = past;
        this.goingOut = goingOut;
        this.verdict = verdict;
        this.priority = priority;
        addClassName("insp");
        getElement().setAttribute("aria-label", getTranslation("inspector"));
        bar = new TabBar<>(getTranslation("inspector"), this::open);
        add(bar);
        for (var tab : Tab.values()) {
            bar.tab(tab, getTranslation("tab." + tab));
            var page = Bits.block("ib");
            page.getElement().setAttribute("role", "tabpanel");
            page.getElement().setAttribute("aria-label", getTranslation("tab." + tab));
            pages.put(tab, page);
            add(page);
        }
        page(Tab.FACTS).add(priority, facts, live);
    }

    /** While the words under review are being changed, they are not decided on. */
    void show(ArticleFile file, boolean editing) {
        verdict.show(file);
        verdict.setVisible(verdict.isVisible() && !editing);
        priority.show(file);
        goingOut.show(file);
        bar.setVisible(file.inside());
        live.removeAll();
        if (file.isReleased()) {
            file.story()
                    .or(file::lost)
                    .ifPresent(story -> live.add(new StoryFacts(story, moments)));
        }
        page(Tab.REVIEW).removeAll();
        page(Tab.REVIEW).add(new ReviewTab(file, past, moments, due), goingOut, verdict);
        page(Tab.REVISIONS).removeAll();
        page(Tab.REVISIONS).add(revisions.apply(file));
        page(Tab.LEDGER).removeAll();
        page(Tab.LEDGER).add(new LedgerTab(file, moments));
        bar.count(Tab.REVISIONS, getTranslation("tab.REVISIONS"), file.newestRevision());
    }

    /** Opens what is most needed by somebody who writes, reviews, or only reads the story. */
    void openFor(ArticleFile file, boolean writing) {
        open(writing || !file.inside() ? Tab.FACTS : Tab.REVIEW);
    }

    void open(Tab tab) {
        bar.mark(tab);
        pages.forEach((each, page) -> page.setVisible(each == tab));
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
