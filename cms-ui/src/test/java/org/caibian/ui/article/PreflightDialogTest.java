package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caibian.article.Check;
import org.caibian.article.Check.Subject;
import org.caibian.publication.Preflight;
import org.caibian.ui.parts.Moments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class PreflightDialogTest extends BrowserlessTest {
    private static final Instant THEN = TestFile.NINE.plusSeconds(172_800);

    private final Moments moments = mock(Moments.class);

    @BeforeEach
    void inEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        when(moments.brief(THEN)).thenReturn("11-25 09:00");
        when(moments.otherDay(any())).thenReturn(Optional.of("11-25"));
    }

    @Test
    void itSaysWhichDayItAsksAboutWhereThatIsNotToday() {
        var dialog = dialog(Optional.of(THEN));

        assertThat(dialog.getHeaderTitle())
                .isEqualTo("Preflight: what the release at 11-25 09:00 would do");
        assertThat(said(dialog)).contains("The source is listed on 11-25");
    }

    @Test
    void whatGoesOutLaterTodayIsAskedForToday() {
        when(moments.otherDay(any())).thenReturn(Optional.empty());

        assertThat(said(dialog(Optional.of(THEN)))).contains("The source is listed today");
    }

    @Test
    void whatWaitsForNothingIsAskedForNow() {
        var dialog = dialog(Optional.empty());

        assertThat(dialog.getHeaderTitle()).isEqualTo("Preflight: what a release would do now");
        assertThat(said(dialog)).contains("The source is listed today");
    }

    private PreflightDialog dialog(Optional<Instant> waits) {
        var preflight =
                new Preflight(
                        waits,
                        List.of(Check.of(Subject.SOURCE_LISTED, List.of())),
                        3,
                        3,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty());
        return new PreflightDialog(preflight, _ -> "", moments);
    }

    private static String said(PreflightDialog dialog) {
        return dialog.getElement().getTextRecursively();
    }
}
