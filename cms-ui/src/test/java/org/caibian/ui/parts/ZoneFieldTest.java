package org.caibian.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class ZoneFieldTest extends BrowserlessTest {
    private static final LocalDateTime WINTER = LocalDateTime.of(2026, 11, 26, 9, 0);
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void aZoneIsNamedAsPeopleKnowItWithItsOffsetThatDay() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        var field = new ZoneField("instant.zone", WINTER);

        assertThat(field.name(ZoneId.of("Asia/Shanghai"))).isEqualTo("中国时间 UTC+8");
        assertThat(field.name(NEW_YORK)).isEqualTo("北美东部时间 UTC-5");
        field.on(WINTER.plusMonths(8));
        assertThat(field.name(NEW_YORK)).isEqualTo("北美东部时间 UTC-4");
    }

    @Test
    void itsIdStandsBelowWhatIsChosen() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        var field = new ZoneField("instant.zone", WINTER);

        field.setValue(NEW_YORK);

        assertThat(field.name(NEW_YORK)).isEqualTo("Eastern Time UTC-5");
        assertThat(field.getHelperText()).isEqualTo("America/New_York");
    }
}
