package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caibian.publication.Story;
import org.caibian.ui.parts.PlanMarks;
import org.caibian.workflow.RoutePlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class ArticleHeadTest extends BrowserlessTest {

    @BeforeEach
    void inChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void theNumberStaysWhereReadersHaveTheStoryAndNobodyWritesOnIt() {
        var story = mock(Story.class);
        when(story.article()).thenReturn(TestFile.ID.article());
        var plan = new RoutePlan("original", List.of(), "");
        var head = new ArticleHead(mock(PlanMarks.class));

        var file = ArticleFile.ofStory(story, Optional.empty(), "CJ-261123-004", plan, List.of());
        head.show(file, "东屿港恢复通航", false);

        assertThat(head.getElement().getTextRecursively()).contains("CJ-261123-004", "已发布");
    }
}
