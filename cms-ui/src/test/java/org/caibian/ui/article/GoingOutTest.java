package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.Embargo;
import org.caibian.article.Embargoes;
import org.caibian.article.ScheduleResult;
import org.caibian.article.Scheduling;
import org.caibian.publication.TakeDowns;
import org.caibian.security.SignedIn;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.Seen;
import org.caibian.signin.SessionId;
import org.caibian.staff.Person;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.ClockField;
import org.caibian.ui.parts.Moments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class GoingOutTest extends BrowserlessTest {
    private static final Instant NOW = TestFile.NINE;
    private static final String WAITS = "，到解禁才签发";

    private final Moments moments = mock(Moments.class);
    private final Scheduling scheduling = mock(Scheduling.class);
    private final Staff staff = mock(Staff.class);

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

    @Test
    void whoeverIsToldThatAnotherSetItMeanwhileKeepsWhatTheyTypedAndMayPressAgain() {
        var saw = NOW.plusSeconds(60);
        var now = new ChosenInstant(NOW.plusSeconds(120), ZoneOffset.UTC);
        var gu = mock(Person.class);
        when(gu.name()).thenReturn("顾明舟");
        when(staff.person(TestFile.GU)).thenReturn(gu);
        when(moments.zone()).thenReturn(ZoneOffset.UTC);
        when(scheduling.schedule(any(), eq(Seen.of(saw)), any(), any()))
                .thenReturn(
                        new ScheduleResult.Outdated(Optional.of(now), Optional.of(TestFile.GU)));
        when(scheduling.schedule(any(), eq(Seen.of(now.at())), any(), any()))
                .thenReturn(new ScheduleResult.Scheduled(now, List.of()));
        UI.getCurrent().add(lines(TestFile.inReview().goesOutAt(saw)));

        press("定时");
        var typed = find(ClockField.class).single().getValue();
        press("就定这时");

        var field = find(ClockField.class).single();
        assertThat(field.getErrorMessage()).contains("顾明舟", "11月23日 18:00", "什么都没有改");
        assertThat(field.getValue()).isEqualTo(typed);
        press("就定这时");
        assertThat(find(ClockField.class).all()).isEmpty();
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private static Embargo until(int seconds) {
        return new Embargo(
                TestFile.ID,
                new ChosenInstant(NOW.plusSeconds(seconds), ZoneOffset.UTC),
                Optional.empty());
    }

    private String said(TestFile file) {
        return lines(file).getElement().getTextRecursively();
    }

    private GoingOut lines(TestFile file) {
        var lines =
                new GoingOut(
                        scheduling,
                        mock(Embargoes.class),
                        mock(TakeDowns.class),
                        new PlanWords(staff, moments),
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
        return lines;
    }
}
