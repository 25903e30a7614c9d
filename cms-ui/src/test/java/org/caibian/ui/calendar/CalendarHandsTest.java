package org.caibian.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caibian.publication.AgendaItem;
import org.caibian.publication.Ahead;
import org.caibian.right.Stage;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DeskId;
import org.caibian.ui.calendar.CalendarHands.Carried;
import org.caibian.ui.parts.Moments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class CalendarHandsTest extends BrowserlessTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private final CalendarSheet sheet = new CalendarSheet();
    private final List<Carried> told = new ArrayList<>();
    private final List<Instant> moved = new ArrayList<>();
    private final CalendarHands hands =
            new CalendarHands(
                    sheet, (_, to) -> moved.add(to.at()), (_, carried) -> told.add(carried));
    private String item = "";

    @BeforeEach
    void inChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void atTheEdgeOfTheseDaysItSaysSoAndEnterPutsNothingBack() {
        lay(DAY.atTime(6, 0).atZone(ZONE).toInstant());

        keys("m", "ArrowLeft", "Enter");

        assertThat(told).containsExactly(Carried.PICKED_UP, Carried.AT_EDGE, Carried.STAYED);
        assertThat(moved).isEmpty();
        assertThat(hands.isFull()).isFalse();
    }

    @Test
    void whatWasCarriedBackFromTheEdgeGoesWhereItIsPutDown() {
        var at = DAY.atTime(6, 0).atZone(ZONE).toInstant();
        lay(at);

        keys("m", "ArrowLeft", "ArrowDown", "Enter");

        assertThat(told).containsExactly(Carried.PICKED_UP, Carried.AT_EDGE, Carried.MOVED);
        assertThat(moved).containsExactly(at.plusSeconds(900));
    }

    @Test
    void carriedBackToWhereItWasItIsPutBack() {
        lay(DAY.atTime(6, 0).atZone(ZONE).toInstant());

        keys("m", "ArrowDown", "ArrowUp", "Enter");

        assertThat(told).endsWith(Carried.PUT_BACK);
    }

    private void keys(String... keys) {
        for (var key : keys) {
            hands.keyed(item, key);
        }
    }

    private void lay(Instant at) {
        var moments = mock(Moments.class);
        when(moments.exact(any())).thenReturn("");
        var planned =
                new AgendaItem(
                        new ArticleId(1001).main(),
                        "CJ-261126-001",
                        new DeskId(1),
                        "港口恢复通航",
                        Optional.of(Stage.Name.APPROVED),
                        AgendaItem.What.RELEASE,
                        new ChosenInstant(at, ZONE),
                        Ahead.NOTHING,
                        Optional.empty(),
                        Set.of());
        var days = new CalendarDays(DAY, 1, ZONE);
        var shown =
                new CalendarItem(
                        planned,
                        days,
                        new CalendarItem.Told("财经部", Set.of(), Optional.empty(), true, ""),
                        moments,
                        () -> {});
        sheet.show(new CalendarAddress(DAY, DAY, true), days, List.of(shown));
        UI.getCurrent().add(sheet);
        item = CalendarItem.id(planned);
    }
}
