package org.caibian.ui.article.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.RoundStep;
import org.caibian.article.Seal;
import org.caibian.manuscript.ContentHash;
import org.caibian.right.Step;
import org.caibian.shared.PersonId;
import org.caibian.ui.article.TestFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class DwellTest extends BrowserlessTest {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    @BeforeEach
    void readChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void aStepSaysHowLongItWaitedAndHowLongSomebodyHadIt() {
        var step = step(Duration.ofMinutes(4), Duration.ofMinutes(125));

        assertThat(Dwell.of(step)).contains("停留2小时5分（待认领4分，办理2小时1分）");
    }

    @Test
    void aStepAskedAgainCountsFromThenOn() {
        var step = step(Duration.ofMinutes(-30), Duration.ofDays(2));

        assertThat(Dwell.of(step)).contains("停留2天");
    }

    @Test
    void whatLedToASealThatWasVoidedIsStillSaid() {
        var voided =
                new Seal(
                        Step.FIRST_REVIEW,
                        new PersonId(2),
                        Optional.empty(),
                        1,
                        new ContentHash("0".repeat(64)),
                        "可发。",
                        Optional.of(NINE),
                        Optional.of(NINE.plus(Duration.ofMinutes(4))),
                        NINE.plus(Duration.ofMinutes(125)),
                        Optional.of(NINE.plus(Duration.ofMinutes(130))));

        assertThat(Dwell.of(voided, TestFile.round())).contains("停留2小时5分（待认领4分，办理2小时1分）");
    }

    @Test
    void anOpenStepHasNotComeToItsEnd() {
        assertThat(Dwell.of(step(Duration.ofMinutes(4), Optional.empty()))).isEmpty();
    }

    private static RoundStep step(Duration claimed, Duration decided) {
        return step(claimed, Optional.of(NINE.plus(decided)));
    }

    private static RoundStep step(Duration claimed, Optional<Instant> decided) {
        return new RoundStep(
                Step.FIRST_REVIEW,
                NINE,
                Optional.empty(),
                Optional.of(new PersonId(2)),
                Optional.empty(),
                Optional.of(NINE.plus(claimed)),
                Set.of(),
                false,
                decided,
                decided.map(_ -> RoundStep.Outcome.APPROVED),
                "可发。");
    }
}
