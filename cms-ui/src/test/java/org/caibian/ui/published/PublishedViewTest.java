package org.caibian.ui.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.publication.Stories;
import org.caibian.publication.Withdrawals;
import org.caibian.publication.WithdrawnStory;
import org.caibian.security.SignedIn;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.caibian.signin.SessionId;
import org.caibian.staff.Desk;
import org.caibian.staff.Role;
import org.caibian.subject.Subjects;
import org.caibian.ui.parts.Changes;
import org.caibian.ui.parts.DeskNames;
import org.caibian.ui.parts.Minutes;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.PlanMarks;
import org.caibian.ui.shell.DeskChoice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class PublishedViewTest extends BrowserlessTest {
    private static final DeskId MINE = new DeskId(1);
    private static final DeskId OTHERS = new DeskId(2);
    private static final SignedIn ME =
            new SignedIn(
                    new PersonId(5),
                    "wangyan",
                    "王砚",
                    "",
                    Set.of(Role.REPORTER),
                    true,
                    0,
                    SessionId.fresh());

    private final Stories stories = mock(Stories.class);
    private final Withdrawals withdrawals = mock(Withdrawals.class);
    private final DeskChoice desks = mock(DeskChoice.class);
    private final DeskNames names = mock(DeskNames.class);
    private final Moments moments = mock(Moments.class);

    @BeforeEach
    void nothingIsOut() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        when(stories.newest(any(), anyInt())).thenReturn(new Slice<>(List.of(), Optional.empty()));
        when(desks.open(ME)).thenReturn(List.of(new Desk(MINE, "CJ", "财经部", "Business", false)));
        when(names.all()).thenReturn(Map.of(MINE, "财经部", OTHERS, "国内部"));
        when(moments.ago(any())).thenReturn("3分钟前");
        when(moments.exact(any())).thenReturn("2026-11-23 14:30:00");
        lost();
    }

    @Test
    void whatIsWithdrawnSaysWhyByWhomAndWhetherItIsGoneEverywhere() {
        lost(story(7, MINE, Optional.of("李清和"), "数据有误。", false, 7));

        var grid = open("published?withdrawn");

        assertThat(said(grid, 0, "why")).isEqualTo("数据有误。");
        assertThat(test(grid).getCellText(0, 1)).isEqualTo("财经部");
        assertThat(test(grid).getCellText(0, 3)).isEqualTo("顾明舟提请，李清和确认");
        assertThat(said(grid, 4, "channels")).isEqualTo("7处，都已确认");
    }

    @Test
    void aPlannedEndNeedsNoReasonAndAChannelThatStillShowsItIsCounted() {
        lost(story(7, MINE, Optional.empty(), "", true, 5));

        var grid = open("published?withdrawn");

        assertThat(said(grid, 0, "why")).isEqualTo("到期下线，没有另写理由");
        assertThat(test(grid).getCellText(0, 3)).isEqualTo("到期下线，顾明舟所定");
        assertThat(said(grid, 4, "channels")).isEqualTo("7处，5处已确认");
    }

    @Test
    void aFlashThatWasPulledBackSaysSo() {
        lost(story(7, MINE, Optional.empty(), "数据有误。", false, true, 7, 0));

        assertThat(test(open("published?withdrawn")).getCellText(0, 3)).isEqualTo("顾明舟发后审撤回");
    }

    @Test
    void whatAnotherStoryStillUsesIsCountedApart() {
        lost(story(7, MINE, Optional.empty(), "数据有误。", false, false, 6, 1));

        assertThat(said(open("published?withdrawn"), 4, "channels")).isEqualTo("7处：6处已确认，1处另文仍用");
    }

    @Test
    void theChannelsLeadToTheReceiptOfThatWithdrawal() {
        lost(story(7, MINE, Optional.empty(), "数据有误。", false, 7));

        assertThat(said(open("published?withdrawn"), 4, "receipt"))
                .isEqualTo("articles/7/receipt/7");
    }

    @Test
    void onlyWhoMayReadAnArticleIsLedToIt() {
        lost(
                story(7, MINE, Optional.empty(), "数据有误。", false, 7),
                story(8, OTHERS, Optional.empty(), "尚未施行。", false, 7));

        var grid = open("published?withdrawn");

        assertThat(test(grid).getLitRendererPropertyValue(0, 0, "open", Boolean.class)).isTrue();
        assertThat(test(grid).getLitRendererPropertyValue(1, 0, "open", Boolean.class)).isFalse();
    }

    @Test
    void whereNothingIsWithdrawnTheListSaysWhatWouldStandHereAndHowToBegin() {
        var grid = open("published?withdrawn");

        assertThat(grid.getEmptyStateComponent().getElement().getTextRecursively())
                .contains("没有撤下的报道", "另一人在十分钟内确认");
    }

    @Test
    void theChosenListAloneIsShown() {
        var lost = open("published?withdrawn");

        assertThat(lost.isVisible()).isTrue();
        assertThat($(PublishedGrid.class).all()).isEmpty();
        assertThat(chosen()).containsExactly("已撤稿");
    }

    private List<String> chosen() {
        return $(NativeButton.class)
                .withCondition(tab -> "true".equals(tab.getElement().getAttribute("aria-selected")))
                .all()
                .stream()
                .map(NativeButton::getText)
                .toList();
    }

    private String said(WithdrawnGrid grid, int column, String property) {
        return test(grid).getLitRendererPropertyValue(0, column, property, String.class);
    }

    private WithdrawnGrid open(String address) {
        var plans = mock(PlanMarks.class);
        when(plans.on(any(), any())).thenAnswer(asked -> asked.getArgument(0));
        var lost = new WithdrawnGrid(names, moments, mock(Minutes.class));
        var view =
                new PublishedView(
                        stories,
                        withdrawals,
                        mock(Subjects.class),
                        desks,
                        ME,
                        new PublishedGrid(moments, plans, mock(Minutes.class)),
                        lost,
                        mock(Changes.class));
        UI.getCurrent().add(view);
        var event = mock(BeforeEnterEvent.class);
        when(event.getLocation()).thenReturn(new Location(address));
        view.beforeEnter(event);
        return lost;
    }

    private void lost(WithdrawnStory... found) {
        when(withdrawals.stories(any(), anyInt()))
                .thenReturn(new Slice<>(List.of(found), Optional.empty()));
    }

    private static WithdrawnStory story(
            long article,
            DeskId desk,
            Optional<String> second,
            String reason,
            boolean planned,
            int gone) {
        return story(article, desk, second, reason, planned, false, gone, 0);
    }

    private static WithdrawnStory story(
            long article,
            DeskId desk,
            Optional<String> second,
            String reason,
            boolean planned,
            boolean pulledBack,
            int gone,
            int staying) {
        return new WithdrawnStory(
                article,
                new ArticleId(article),
                "浮标换装",
                desk,
                Instant.parse("2026-11-23T06:30:00Z"),
                "顾明舟",
                second,
                reason,
                planned,
                pulledBack,
                7,
                gone,
                staying,
                Optional.empty());
    }
}
