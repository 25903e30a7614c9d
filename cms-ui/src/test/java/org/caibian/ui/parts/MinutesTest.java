package org.caibian.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class MinutesTest extends BrowserlessTest {
    private final Minutes minutes = new Minutes();
    private final AtomicInteger left = new AtomicInteger(12);

    @Test
    void whatIsShownSaysEachMinuteWhatIsSoByThen() {
        var mark = said();
        UI.getCurrent().add(mark);

        aMinutePasses();

        assertThat(mark.getText()).isEqualTo("剩11分");
    }

    @Test
    void whatIsShownAlreadyIsWatchedFromThenOn() {
        var mark = new Span();
        UI.getCurrent().add(mark);
        minutes.say(mark, this::words);

        aMinutePasses();

        assertThat(mark.getText()).isEqualTo("剩11分");
    }

    @Test
    void whatIsShownNoMoreIsLeftAloneUntilItComesBack() {
        var mark = said();
        UI.getCurrent().add(mark);
        UI.getCurrent().remove(mark);

        aMinutePasses();
        assertThat(mark.getText()).isEqualTo("剩12分");
        UI.getCurrent().add(mark);
        aMinutePasses();

        assertThat(mark.getText()).isEqualTo("剩10分");
    }

    @Test
    void aPageIsWokenOnceHoweverMuchOfItGoesByTheClock() {
        var woken = new AtomicInteger();
        UI.getCurrent().add(said(), said(), said());
        minutes.watch(UI.getCurrent(), woken::incrementAndGet);

        aMinutePasses();

        assertThat(woken).hasValue(1);
    }

    private Span said() {
        return minutes.say(new Span(), this::words);
    }

    private String words() {
        return "剩" + left.get() + "分";
    }

    private void aMinutePasses() {
        left.decrementAndGet();
        TestMinutes.pass(minutes);
    }
}
