package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caibian.ui.parts.Alarm;
import org.caibian.ui.parts.Alarms;
import org.caibian.ui.parts.Moments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class TakingOverTest extends BrowserlessTest {
    private static final Instant UNTIL = TestFile.NINE.plusSeconds(60);

    private final Moments moments = mock(Moments.class);
    private final Alarms alarms = mock(Alarms.class);
    private final Alarm second = mock(Alarm.class);
    private final Banner banner = new Banner();
    private final List<Runnable> rings = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private TakingOver takingOver;

    @BeforeEach
    void somebodyAskedAWhileAgo() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        UI.getCurrent().add(banner);
        when(alarms.of(any(), any()))
                .thenAnswer(asked -> {
                    rings.add(asked.getArgument(1));
                    return second;
                });
        takingOver = new TakingOver(moments, alarms);
        leaves(42);
        offer(UNTIL);
    }

    @Test
    void itIsSaidFromWhenThePaperCanBeTakenOverAndUntilThenItCannot() {
        assertThat(said()).contains("已请王砚让稿", "60秒没有动静", "还有42秒");
        assertThat(take().isEnabled()).isFalse();
        verify(second).set(Optional.of(UNTIL.minusSeconds(41)));
    }

    @Test
    void eachSecondSaysHowManyAreLeftAndTheWayOutStaysWhereItIs() {
        var before = take();
        leaves(41);

        aSecondPasses();

        assertThat(said()).contains("还有41秒").doesNotContain("还有42秒");
        assertThat(take()).isSameAs(before);
        assertThat(take().isEnabled()).isFalse();
        verify(second).set(Optional.of(UNTIL.minusSeconds(40)));
    }

    @Test
    void asSoonAsItCanBeTakenOverThatIsSaidAndOffered() {
        leaves(0);

        aSecondPasses();

        assertThat(said()).contains("现在可以接手", "王砚没有答复").doesNotContain("还有");
        verify(second).set(Optional.empty());
        test(take()).click();
        assertThat(done).containsExactly("taken");
    }

    @Test
    void whereTheOtherSavedMeanwhileTheWaitBeginsAnew() {
        leaves(0);
        aSecondPasses();
        leaves(60);

        offer(UNTIL.plusSeconds(60));

        assertThat(said()).contains("还有60秒").doesNotContain("现在可以接手");
        assertThat(take().isEnabled()).isFalse();
    }

    private void offer(Instant until) {
        takingOver.offer(banner, "王砚", until, () -> done.add("taken"));
    }

    private void leaves(long seconds) {
        when(moments.secondsUntil(any())).thenReturn(seconds);
    }

    private void aSecondPasses() {
        rings.getFirst().run();
    }

    private Button take() {
        return find(Button.class).single();
    }

    private String said() {
        return banner.getElement().getTextRecursively();
    }
}
