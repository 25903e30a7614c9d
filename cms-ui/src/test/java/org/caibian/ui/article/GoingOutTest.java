package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.Embargo;
import org.caibian.article.Embargoes;
import org.caibian.article.Scheduling;
import org.caibian.publication.TakeDowns;
import org.caibian.security.SignedIn;
import org.caibian.shared.ChosenInstant;
import org.caibian.signin.SessionId;
import org.caibian.staff.Role;
import org.caibian.ui.parts.Moments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class GoingOutTest extends BrowserlessTest {
    private static final Instant NOW = TestFile.NINE;
    private static final String WAITS = "，到解禁才签发";

    private final Moments moments = mock(Moments.class);

    @BeforeEach
    void itIsNine() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        when(moments.isAhead(any())).thenAnswer(asked -> NOW.isBefore(asked.getArgument(0)));
        when(moments.chosen(any())).thenReturn("11月23日 18:00");
    }

    @Test
    void whatIsToGoOutWhileAnEmbargoStillRunsIsSaidToWaitForIt() {
        var file = TestFile.inReview().goesOutAt(NOW.plusSeconds(60));

        assertThat(said(file.keptBackBy(until(90)))).contains("11月23日 18:00" + WAITS);
        assertThat(said(file.keptBackBy(until(60)))).doesNotContain(WAITS);
        assertThat(said(file.keptBackBy(until(-1)))).doesNotContain(WAITS);
    }

    private static Embargo until(int seconds) {
        return new Embargo(
                TestFile.ID,
                new ChosenInstant(NOW.plusSeconds(seconds), ZoneOffset.UTC),
                Optional.empty());
    }

    private String said(TestFile file) {
        var lines =
                new GoingOut(
                        mock(Scheduling.class),
                        mock(Embargoes.class),
                        mock(TakeDowns.class),
                        new PlanWords(moments),
                        new SignedIn(
                                TestFile.HAN,
                                "hanjingchuan",
                                "韩竞川",
                                "",
                                Set.of(Role.CHIEF_EDITOR),
                                true,
                                0,
                                SessionId.fresh()),
                        moments);
        lines.show(file.file());
        return lines.getElement().getTextRecursively();
    }
}
