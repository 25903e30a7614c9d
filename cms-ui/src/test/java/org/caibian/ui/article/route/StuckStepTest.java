package org.caibian.ui.article.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.caibian.ui.article.TestFile;
import org.caibian.ui.parts.Moments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class StuckStepTest extends BrowserlessTest {
    private static final String WORDS = "本部门没有人能接这一步：复审（要部门主任";

    @BeforeEach
    void inChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void whereNobodyOnTheDeskMayTakeAStepThePageSaysSoAndWhatWouldHelp() {
        var stuck = new StuckStep(TestFile.inReview().stuck().file().way());

        assertThat(stuck.isVisible()).isTrue();
        assertThat(stuck.getElement().getTextRecursively()).contains(WORDS, "加上这个角色");
    }

    @Test
    void theWordsUnderTheDrawingSayWhatBlocksIt() {
        var words = new RouteWords(mock(Moments.class));

        assertThat(words.of(TestFile.inReview().stuck().file()))
                .anySatisfy(line -> assertThat(line).contains(WORDS));
    }

    @Test
    void whereSomebodyMayNothingIsSaid() {
        var file = TestFile.inReview().file();

        assertThat(new StuckStep(file.way()).isVisible()).isFalse();
        assertThat(new RouteWords(mock(Moments.class)).of(file))
                .noneSatisfy(line -> assertThat(line).contains("没有人能接"));
    }
}
