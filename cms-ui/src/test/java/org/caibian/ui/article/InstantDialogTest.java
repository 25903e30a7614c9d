package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caibian.shared.ChosenInstant;
import org.caibian.ui.article.PlanWords.Said;
import org.caibian.ui.parts.ClockField;
import org.caibian.ui.parts.Moments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class InstantDialogTest extends BrowserlessTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** At half past two on this day, the clocks there have been set back to two once. */
    private static final LocalDateTime TWICE = LocalDateTime.of(2026, 10, 25, 2, 30);

    private static final ChosenInstant SECOND =
            new ChosenInstant(Instant.parse("2026-10-25T01:30:00Z"), PARIS);

    private final Moments moments = mock(Moments.class);
    private final List<ChosenInstant> taken = new ArrayList<>();

    @BeforeEach
    void inChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        when(moments.nextHour()).thenReturn(TWICE);
        when(moments.zone()).thenReturn(PARIS);
        when(moments.exact(SECOND.at())).thenReturn("2026-10-25 02:30:00");
    }

    @Test
    void ofATimeThatComesTwiceNothingIsTakenUntilSomebodySaysWhich() {
        open(Optional.empty());

        assertThat(which().getValue()).isNull();
        press("请先选是哪一次");
        assertThat(which().isInvalid()).isTrue();
        assertThat(taken).isEmpty();

        which().setValue(SECOND);
        press("就定这时");
        assertThat(taken).containsExactly(SECOND);
    }

    @Test
    void whatWasSaidBeforeIsNotAskedAgain() {
        open(Optional.of(SECOND));

        press("就定这时");

        assertThat(taken).containsExactly(SECOND);
    }

    @Test
    void anotherTimeThatComesOnceNeedsNoWhich() {
        open(Optional.empty());

        find(ClockField.class).single().setValue(TWICE.plusDays(1));
        press("就定这时");

        assertThat(taken).hasSize(1);
    }

    private void open(Optional<ChosenInstant> present) {
        new InstantDialog(
                        "定时",
                        present,
                        moments,
                        chosen -> {
                            taken.add(chosen);
                            return new Said(false, "不行");
                        },
                        () -> {})
                .open();
    }

    @SuppressWarnings("unchecked")
    private Select<ChosenInstant> which() {
        return find(Select.class).single();
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }
}
