package org.caibian.ui.drafts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.DraftFilter;
import org.caibian.article.DraftSummary;
import org.caibian.article.Drafts;
import org.caibian.right.Stage;
import org.caibian.security.SignedIn;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.staff.Desk;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Changes;
import org.caibian.ui.parts.DeskNames;
import org.caibian.ui.parts.KeysetPages;
import org.caibian.ui.parts.TabBar;
import org.caibian.ui.shell.DeskChoice;
import org.caibian.ui.shell.MainLayout;

/** Everything the desks have in hand, by stage; the address says what is shown. */
@Route(value = "articles", layout = MainLayout.class)
@RolesAllowed({"REPORTER", "EDITOR", "PROOFREADER", "DESK_CHIEF", "CHIEF_EDITOR"})
public class DraftsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String ALL = "ALL";
    private static final String DESK = "desk";

    private final Drafts drafts;
    private final DeskChoice desks;
    private final SignedIn me;
    private final DraftGrid grid;
    private final TabBar<String> stages;
    private final Checkbox mine = new Checkbox();
    private final Div only = Bits.block("pair");
    private String stage = ALL;
    private Optional<Desk> desk = Optional.empty();

    DraftsView(
            Drafts drafts,
            DeskChoice desks,
            SignedIn me,
            NewArticle newArticle,
            DraftGrid grid,
            Changes changes) {
        this.drafts = drafts;
        this.desks = desks;
        this.me = me;
        this.grid = grid;
        stages =
                new TabBar<>(
                        getTranslation("drafts.stages"), picked -> show(picked, mine.getValue()));
        stages.tab(ALL, getTranslation("stage.ALL"));
        Arrays.stream(Stage.Name.values())
                .forEach(each -> stages.tab(each.name(), getTranslation("stage." + each)));
        mine.setLabel(getTranslation("drafts.mine"));
        mine.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                show(stage, changed.getValue());
            }
        });
        var head = Bits.block("lh", new H1(getTranslation("nav.articles")), only, Bits.grow());
        newArticle.button(me).ifPresent(head::add);
        getContent().addClassName("listpage");
        getContent().add(head, Bits.block("lf", stages, Bits.grow(), mine), grid);
        changes.watch(this, this::fill);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        stage = asked.getSingleParameter("stage").filter(DraftsView::known).orElse(ALL);
        mine.setValue(asked.getSingleParameter("mine").isPresent());
        desk = asked.getSingleParameter(DESK).flatMap(this::open);
        stages.mark(stage);
        showOnly();
        fill();
    }

    private Optional<Desk> open(String code) {
        return desks.open(me).stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** Of which desk alone, where the address names one, and the way to all of them. */
    private void showOnly() {
        only.removeAll();
        only.setVisible(desk.isPresent());
        desk.map(DeskNames::of)
                .ifPresent(name -> {
                    var all = new Anchor("articles", getTranslation("drafts.desk.all"));
                    all.addClassName("textlink");
                    only.add(Bits.words(getTranslation("drafts.desk", name), "reason"), all);
                });
    }

    /** Also what is read again begins with new pages: the places where they began have moved. */
    private void fill() {
        var wanted =
                ALL.equals(stage)
                        ? Optional.<Stage.Name>empty()
                        : Optional.of(Stage.Name.valueOf(stage));
        var author = mine.getValue() ? Optional.of(me.id()) : Optional.<PersonId>empty();
        var shown = desk.map(Desk::id).map(Set::of).orElseGet(() -> desks.shown(me));
        var filter = new DraftFilter(shown, wanted, author);
        var pages =
                new KeysetPages<DraftSummary>(
                        Keyset.START,
                        (from, limit) -> grid.planned(drafts.list(filter, from, limit)));
        grid.setItems(pages::rows);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.articles");
    }

    private void show(String stage, boolean mine) {
        Map<String, String> asked = new HashMap<>();
        if (!ALL.equals(stage)) {
            asked.put("stage", stage);
        }
        if (mine) {
            asked.put("mine", "1");
        }
        desk.ifPresent(each -> asked.put(DESK, each.code()));
        getUI().ifPresent(ui -> ui.navigate("articles", QueryParameters.simple(asked)));
    }

    private static boolean known(String stage) {
        return Arrays.stream(Stage.Name.values()).anyMatch(each -> each.name().equals(stage));
    }
}
