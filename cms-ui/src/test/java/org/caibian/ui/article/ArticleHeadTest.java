package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caibian.publication.Ahead;
import org.caibian.publication.Story;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.article.file.OnItsWay;
import org.caibian.ui.article.file.WithReaders;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.PlanMarks;
import org.caibian.workflow.RoutePlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

@ViewPackages(packages = "org.caibian.ui.parts")
class ArticleHeadTest extends BrowserlessTest {

    @BeforeEach
    void inChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void whatIsApprovedAndDueAndNotOutIsMarkedHeld() {
        var moments = mock(Moments.class);
        var plans = mock(PlanMarks.class);

        new ArticleHead(plans, moments).show(TestFile.approved().file(), "东屿港恢复通航", false);
        new ArticleHead(plans, moments).show(TestFile.inReview().file(), "东屿港恢复通航", false);

        var ahead = ArgumentCaptor.forClass(Ahead.class);
        verify(plans, times(2)).labels(ahead.capture());
        assertThat(ahead.getAllValues()).extracting(Ahead::held).containsExactly(true, false);
    }

    @Test
    void anActThatIsOfferedAgainIsTheSameButtonAndDoesWhatWasOfferedLast() {
        var head = new ArticleHead(mock(PlanMarks.class), mock(Moments.class));
        UI.getCurrent().add(head);
        var done = new ArrayList<String>();
        offer(head, () -> head.act("act.RECALLED", false, () -> done.add("before")));
        var before = find(Button.class).single();
        before.addDetachListener(_ -> done.add("gone"));

        offer(
                head,
                () -> {
                    head.quiet("preflight.act", "", () -> {});
                    head.act("act.RECALLED", false, () -> done.add("now"));
                });

        test(before).click();
        assertThat(done).containsExactly("now");
        offer(head, () -> {});
        assertThat(find(Button.class).all()).isEmpty();
    }

    private static void offer(ArticleHead head, Runnable acts) {
        head.show(TestFile.inReview().file(), "东屿港恢复通航", false);
        acts.run();
        head.settle();
    }

    @Test
    void theNumberStaysWhereReadersHaveTheStoryAndNobodyWritesOnIt() {
        var story = mock(Story.class);
        var plan = new RoutePlan("original", List.of(), "");
        var head = new ArticleHead(mock(PlanMarks.class), mock(Moments.class));

        var readers = WithReaders.only(story, Optional.empty(), List.of());
        var file =
                ArticleFile.ofStory(TestFile.ID, "CJ-261123-004", readers, OnItsWay.unknown(plan));
        head.show(file, "东屿港恢复通航", false);

        assertThat(head.getElement().getTextRecursively()).contains("CJ-261123-004", "已发布");
    }
}
