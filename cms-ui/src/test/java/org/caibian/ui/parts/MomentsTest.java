package org.caibian.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.Newsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class MomentsTest extends BrowserlessTest {
    private static final Instant NOW = Instant.parse("2026-11-28T23:24:00Z");
    private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");

    private final Moments moments =
            new Moments(new Newsroom("晨岸", HOME), new Minutes(), Clock.fixed(NOW, HOME));

    @BeforeEach
    void inChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void whatHasJustBegunToWaitWaitsLessThanAMinute() {
        assertThat(moments.waited(NOW.minusSeconds(59))).isEqualTo("已等不到1分");
        assertThat(moments.waited(NOW.minusSeconds(60))).isEqualTo("已等1分");
    }

    @Test
    void aSecondThatHasBegunIsLeftAndNoneOfWhatHasGoneBy() {
        assertThat(moments.secondsUntil(NOW.plusMillis(41_001))).isEqualTo(42);
        assertThat(moments.secondsUntil(NOW.plusSeconds(42))).isEqualTo(42);
        assertThat(moments.secondsUntil(NOW)).isZero();
        assertThat(moments.secondsUntil(NOW.minusSeconds(1))).isZero();
    }

    @Test
    void anInstantChosenElsewhereIsSaidOnBothClocks() {
        assertThat(moments.chosen(new ChosenInstant(NOW, HOME))).isEqualTo("11-29 07:24");
        assertThat(moments.chosen(new ChosenInstant(NOW, ZoneId.of("America/New_York"))))
                .isEqualTo("11-29 07:24（11-28 18:24 America/New_York）");
    }
}
