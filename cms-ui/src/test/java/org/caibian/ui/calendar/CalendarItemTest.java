package org.caibian.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caibian.publication.AgendaItem;
import org.caibian.publication.Ahead;
import org.caibian.publication.Conflict;
import org.caibian.right.Stage;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DeskId;
import org.caibian.shared.DraftId;
import org.caibian.ui.parts.Moments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class CalendarItemTest extends BrowserlessTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DeskId DESK = new DeskId(1);
    private final Moments moments = mock(Moments.class);

    @BeforeEach
    void inChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        when(moments.exact(any())).thenReturn("");
    }

    @Test
    void theOtherOfTwoThatAreCloseIsNamedAndLedTo() {
        show(Optional.of("港口加开夜班"));

        assertThat(links()).contains("articles/1009");
        assertThat(said()).contains("五分钟内", "06:03 港口加开夜班");
    }

    @Test
    void whoMayNotReadTheOtherIsToldItsDeskAlone() {
        show(Optional.empty());

        assertThat(links()).doesNotContain("articles/1009");
        assertThat(said()).contains("五分钟内", "06:03 国际部").doesNotContain("港口加开夜班");
    }

    @Test
    void aCorrectionIsToldFromAStory() {
        show(new ArticleId(1001).correction(), Optional.empty());

        assertThat(said()).contains("财经部 · 更正 · 待签发");
    }

    private void show(Optional<String> headline) {
        show(new ArticleId(1001).main(), headline);
    }

    private void show(DraftId draft, Optional<String> headline) {
        var other =
                new AgendaItem.Neighbour(
                        new ArticleId(1009).main(),
                        new DeskId(2),
                        headline,
                        Instant.parse("2026-11-25T22:03:00Z"));
        var item =
                new AgendaItem(
                        draft,
                        "CJ-261126-001",
                        DESK,
                        "港口恢复通航",
                        Optional.of(Stage.Name.APPROVED),
                        AgendaItem.What.RELEASE,
                        new ChosenInstant(Instant.parse("2026-11-25T22:00:00Z"), ZONE),
                        Ahead.NOTHING,
                        Optional.of(other),
                        Set.of());
        var told =
                new CalendarItem.Told(
                        "财经部",
                        Set.of(Conflict.CLOSE_BY),
                        Optional.of(new CalendarItem.Near(other, "国际部")),
                        false,
                        "");
        var days = new CalendarDays(LocalDate.of(2026, 11, 26), 1, ZONE);
        UI.getCurrent().add(new CalendarItem(item, days, told, moments, () -> {}));
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private String said() {
        return find(CalendarItem.class).single().getElement().getTextRecursively();
    }
}
