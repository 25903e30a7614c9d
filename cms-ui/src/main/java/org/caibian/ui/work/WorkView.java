package org.caibian.ui.work;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.BiFunction;
import org.caibian.article.DraftSummary;
import org.caibian.article.ReviewTask;
import org.caibian.security.SignedIn;
import org.caibian.shared.Slice;
import org.caibian.staff.Role;
import org.caibian.ui.delegation.RunningAbsences;
import org.caibian.ui.drafts.NewArticle;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Changes;
import org.caibian.ui.shell.MainLayout;

/** The first page after signing in: what waits for me, what I write, what came back. */
@Route(value = "", layout = MainLayout.class)
@PermitAll
public class WorkView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final MyWork work;
    private final SignedIn me;
    private final NewArticle newArticle;
    private final WorkCards cards;
    private final PressingCards pressing;
    private final RunningAbsences absences;
    private final Div counts = new Div();
    private final Div columns = new Div();

    WorkView(
            MyWork work,
            SignedIn me,
            NewArticle newArticle,
            WorkCards cards,
            PressingCards pressing,
            RunningAbsences absences,
            Changes changes) {
        this.work = work;
        this.me = me;
        this.newArticle = newArticle;
        this.cards = cards;
        this.pressing = pressing;
        this.absences = absences;
        counts.addClassName("sum");
        columns.addClassName("cards");
        getContent().addClassName("mywork");
        changes.watch(this, this::fill);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        var head = Bits.block("wkh", new H1(getTranslation("work.title")), counts, Bits.grow());
        newArticle.button(me).ifPresent(head::add);
        getContent().add(head, absences.of(me), columns);
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("work.title");
    }

    private void fill() {
        var now = work.of(me.id());
        cards.learn(now);
        counts.removeAll();
        columns.removeAll();
        addPressing("work.proposals", now.proposals(), pressing::proposals);
        addPressing("work.lifts", now.lifts(), pressing::lifts);
        addPressing("work.looks", now.looks(), pressing::looks);
        addPressing("work.heldBack", now.heldBack(), pressing::heldBack);
        if (now.reviews()) {
            add("work.held", now.held(), "queue");
            add("work.waiting", now.claimable(), "queue");
        }
        if (now.writes()) {
            addDrafts("work.returned", now.returned());
            addDrafts("work.drafts", now.drafts());
            columns.add(
                    cards.drafts(
                            "work.inReview", now.inReview(), "articles?stage=IN_REVIEW&mine=1"));
        }
        if (now.follows() || !now.followed().items().isEmpty()) {
            add("work.followed", now.followed(), "responsible");
        }
        if (columns.getComponentCount() == 0) {
            columns.add(nothing());
        }
    }

    /** Who has no part in any article is told so, and where their own work is. */
    private Section nothing() {
        var none = Bits.block("none", Bits.words(getTranslation("work.nothing")));
        if (me.isAnyOf(Role.ADMIN)) {
            none.add(new Anchor("admin", getTranslation("work.nothing.admin")));
        }
        var card = new Section(none);
        card.addClassName("card");
        return card;
    }

    /** Each number in the head is that of a list below it. */
    private void add(String key, Slice<ReviewTask> tasks, String all) {
        counts.add(WorkCards.count(key, WorkCards.number(tasks)));
        columns.add(cards.tasks(key, tasks, all));
    }

    /** What comes seldom has a list only where there is something in it. */
    private <T> void addPressing(
            String key, List<T> rows, BiFunction<String, List<T>, Section> card) {
        if (!rows.isEmpty()) {
            counts.add(WorkCards.count(key, Integer.toString(rows.size())));
            columns.add(card.apply(key, rows));
        }
    }

    private void addDrafts(String key, Slice<DraftSummary> drafts) {
        counts.add(WorkCards.count(key, WorkCards.number(drafts)));
        columns.add(cards.drafts(key, drafts, "articles?stage=DRAFTING&mine=1"));
    }
}
