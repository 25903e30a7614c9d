package org.caibian.ui.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.DraftFilter;
import org.caibian.article.Drafts;
import org.caibian.security.SignedIn;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.caibian.signin.SessionId;
import org.caibian.staff.Desk;
import org.caibian.staff.Role;
import org.caibian.ui.parts.Changes;
import org.caibian.ui.parts.DeskNames;
import org.caibian.ui.parts.Minutes;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.PlanMarks;
import org.caibian.ui.parts.WayMarks;
import org.caibian.ui.shell.DeskChoice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

@ViewPackages(packages = "org.caibian.ui.parts")
class DraftsViewTest extends BrowserlessTest {
    private static final Desk FINANCE = new Desk(new DeskId(1), "CJ", "财经部", "Business", false);
    private static final Desk WORLD = new Desk(new DeskId(2), "GJ", "国际部", "World", false);
    private static final SignedIn ME =
            new SignedIn(
                    new PersonId(5),
                    "guming",
                    "顾明舟",
                    "",
                    Set.of(Role.DESK_CHIEF),
                    true,
                    0,
                    SessionId.fresh());

    private final Drafts drafts = mock(Drafts.class);
    private final DeskChoice desks = mock(DeskChoice.class);

    @BeforeEach
    void twoDesks() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        when(desks.open(ME)).thenReturn(List.of(FINANCE, WORLD));
        when(desks.shown(ME)).thenReturn(Set.of(FINANCE.id(), WORLD.id()));
        when(drafts.list(any(), any(), anyInt()))
                .thenReturn(new Slice<>(List.of(), Optional.empty()));
    }

    @Test
    void anAddressThatNamesADeskShowsThatAloneAndLeadsToAll() {
        var view = open("articles?desk=GJ");

        assertThat(view.getElement().getTextRecursively()).contains("只看国际部");
        assertThat(find(Anchor.class).single().getHref()).isEqualTo("articles");
    }

    @Test
    void oneThatNamesADeskNobodyLetsThemReadShowsWhatTheyMayRead() {
        open("articles?desk=ZZ");

        assertThat(find(Anchor.class).all()).isEmpty();
    }

    @Test
    void onlyDraftsOfThatDeskAreAskedFor() {
        assertThat(asked("articles?desk=GJ")).isEqualTo(Set.of(WORLD.id()));
    }

    @Test
    void noDeskNobodyLetsThemReadIsAskedFor() {
        assertThat(asked("articles?desk=ZZ")).isEqualTo(Set.of(FINANCE.id(), WORLD.id()));
    }

    /** Of which desks drafts are read for that address. */
    private Set<DeskId> asked(String address) {
        open(address);
        assertThat(find(DraftGrid.class).single().getLazyDataView().getItems()).isEmpty();
        var filter = ArgumentCaptor.forClass(DraftFilter.class);
        verify(drafts, atLeastOnce()).list(filter.capture(), any(), anyInt());
        return filter.getValue().desks();
    }

    private DraftsView open(String address) {
        var plans = mock(PlanMarks.class);
        when(plans.on(any(), any())).thenAnswer(asked -> asked.getArgument(0));
        var names = mock(DeskNames.class);
        when(names.all()).thenReturn(Map.of());
        var grid =
                new DraftGrid(
                        names,
                        mock(Moments.class),
                        plans,
                        mock(WayMarks.class),
                        mock(Minutes.class));
        var view =
                new DraftsView(
                        drafts, desks, ME, mock(NewArticle.class), grid, mock(Changes.class));
        UI.getCurrent().add(view);
        var event = mock(BeforeEnterEvent.class);
        when(event.getLocation()).thenReturn(new Location(address));
        view.beforeEnter(event);
        return view;
    }
}
