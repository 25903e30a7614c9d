package org.caibian.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.caibian.ledger.Act;
import org.caibian.ui.article.TestFile;
import org.caibian.ui.parts.Moments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class StepOverTest extends BrowserlessTest {
    private final Moments moments = mock(Moments.class);
    private StepOver over;

    @BeforeEach
    void readAStep() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        when(moments.ago(any())).thenReturn("刚刚");
        over = new StepOver(moments);
        UI.getCurrent().add(over);
    }

    @Test
    void itSaysWhoTookASubmissionBack() {
        var file = TestFile.inReview().withoutATask().then(Act.RECALLED, TestFile.WANG);

        over.tell(Optional.of(file.then(Act.SAVED, TestFile.WANG).file()));

        assertThat(said()).contains("王砚已撤回送审，刚刚");
    }

    @Test
    void itSaysWhereTheArticleIsNow() {
        over.tell(Optional.of(TestFile.inReview().then(Act.APPROVED, TestFile.LI).file()));

        assertThat(said()).contains("李清和已审签", "现在到复审");
    }

    @Test
    void whereItIsNotKnownWhoItSaysThatTheStepIsGone() {
        over.tell(Optional.empty());

        assertThat(said()).contains("这一步已不在队列");
    }

    @Test
    void itLeadsOnToTheNext() {
        var pressed = new AtomicInteger();
        over.onNext(pressed::incrementAndGet);
        over.tell(Optional.empty());

        test(find(Button.class, over).single()).click();

        assertThat(pressed).hasValue(1);
    }

    private String said() {
        return over.getElement().getTextRecursively();
    }
}
