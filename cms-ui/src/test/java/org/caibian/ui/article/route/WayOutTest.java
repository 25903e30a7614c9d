package org.caibian.ui.article.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caibian.publication.SecondLook;
import org.caibian.publication.SecondLook.Outcome;
import org.caibian.publication.SecondLookId;
import org.caibian.right.Step;
import org.caibian.shared.DeskId;
import org.caibian.ui.article.TestFile;
import org.caibian.ui.parts.Moments;
import org.caibian.workflow.RoutePlan.Progress;
import org.caibian.workflow.RoutePlan.Stop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class WayOutTest extends BrowserlessTest {

    @BeforeEach
    void inChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    private static Moments moments() {
        var moments = mock(Moments.class);
        when(moments.say(any(Span.class), any())).thenAnswer(asked -> asked.getArgument(0));
        return moments;
    }

    @Test
    void theWayOfAFlashGoesOnToTheLooksThatAreStillOpen() {
        var file =
                TestFile.live(
                                TestFile.round(),
                                look(Step.SECOND_REVIEW, Optional.of(Outcome.CONFIRMED)),
                                look(Step.FINAL_REVIEW, Optional.empty()))
                        .on(Stop.at(Step.FIRST_REVIEW, Progress.DONE))
                        .file();

        assertThat(said(new MiniRoute(file))).endsWith("签发终审发后");
        assertThat(said(new RouteStrip(file, moments()))).contains("签发发后终审").doesNotContain("发后复审");
    }

    @Test
    void theWayOfAStoryReadersLostEndsWithItsWithdrawal() {
        var file = TestFile.withdrawn(TestFile.round()).file();

        assertThat(said(new MiniRoute(file))).endsWith("已撤稿").doesNotContain("签发");
        assertThat(said(new RouteStrip(file, moments()))).endsWith("已撤稿");
    }

    @Test
    void theWayOfWhatReadersHaveEndsWithItsRelease() {
        var file = TestFile.live(TestFile.round()).file();

        assertThat(said(new MiniRoute(file))).endsWith("签发");
    }

    private static String said(Component part) {
        return part.getElement().getTextRecursively();
    }

    private static SecondLook look(Step step, Optional<Outcome> outcome) {
        return new SecondLook(
                new SecondLookId(1),
                TestFile.ID.article(),
                "近海发生地震",
                1,
                TestFile.TASK.round(),
                step,
                new DeskId(1),
                TestFile.NINE,
                TestFile.NINE.plus(SecondLook.TERM),
                Optional.empty(),
                outcome,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Set.of(),
                Set.of());
    }
}
