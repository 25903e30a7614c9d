package org.caibian.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.caibian.article.Deadline;
import org.caibian.shared.Newsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class DueMarksTest extends BrowserlessTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:30:00Z");
    private static final Deadline DUE =
            new Deadline(NOW.plus(Duration.ofMinutes(1)), NOW.plus(Duration.ofMinutes(30)));

    private final Clock clock = mock(Clock.class);
    private final Minutes minutes = new Minutes();
    private Span mark;

    @BeforeEach
    void aDeadlineIsShown() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        var newsroom = new Newsroom("晨岸", ZoneId.of("Asia/Shanghai"));
        itIs(Duration.ZERO);
        var moments = new Moments(newsroom, minutes, clock);
        mark = new DueMarks(newsroom, moments, minutes, clock).of(DUE);
        UI.getCurrent().add(mark);
    }

    @Test
    void aDeadlineThatComesNearerTurnsFromATimeToTheMinutesLeftAndThenToHowLateItIs() {
        assertThat(said()).isEqualTo("15:00前");

        itIs(Duration.ofMinutes(18));
        assertThat(said()).isEqualTo("剩12分");
        assertThat(mark.getClassNames()).contains("due");

        itIs(Duration.ofMinutes(35));
        assertThat(said()).isEqualTo("超时5分");
        assertThat(mark.getClassNames()).contains("over").doesNotContain("due");
    }

    private String said() {
        return mark.getElement().getTextRecursively();
    }

    private void itIs(Duration later) {
        when(clock.instant()).thenReturn(NOW.plus(later));
        TestMinutes.pass(minutes);
    }
}
