package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caibian.manuscript.AiUse;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.subject.Section;
import org.caibian.subject.SectionId;
import org.caibian.ui.article.difference.FoundDialog;
import org.caibian.ui.article.form.FoundWords;
import org.caibian.ui.article.form.TestNames;
import org.caibian.ui.editor.Unsent;
import org.caibian.ui.parts.Moments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class RecoveryTest extends BrowserlessTest {
    private static final Manuscript PRESENT = Manuscript.blank(Kind.ORIGINAL);
    private static final Section ECONOMY =
            new Section(new SectionId(4), "economy", "财经", "Economy", false);

    private final Banner banner = new Banner();
    private final TestNames known = new TestNames(ECONOMY);
    private final List<Manuscript> put = new ArrayList<>();
    private final UnsavedWords unsaved = mock(UnsavedWords.class);
    private Recovery recovery;

    @BeforeEach
    void wangComesBack() {
        var page = new Div(banner);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        UI.getCurrent().add(page);
        var moments = mock(Moments.class);
        when(moments.clock(any())).thenReturn("09:10");
        when(unsaved.names()).thenReturn(known.names());
        when(unsaved.found(any(), any()))
                .thenAnswer(asked ->
                        FoundWords.in(asked.getArgument(0), asked.getArgument(1), known.names()));
        recovery = new Recovery(banner, page.getElement(), moments, put::add, () -> true, unsaved);
    }

    @Test
    void whatCameBackIsNamedUntilItWasReadWhateverIsSavedMeanwhile() {
        recovery.found(
                unsent(Map.of("HEADLINE", "复航", "AI", "人工智能生成", "SECTION", "Economy")),
                PRESENT,
                true);

        assertThat(put.getFirst().furniture().ai()).isEqualTo(AiUse.MADE);
        assertThat(put.getFirst().section()).contains(ECONOMY.id());
        assertThat(said()).contains("已找回没送到的文字", "标题、人工智能标识、栏目。");
        assertThat(buttons()).contains("换回原来的");
        banner.clear();
        recovery.saved();
        assertThat(said()).contains("人工智能标识");
        assertThat(buttons()).doesNotContain("换回原来的");
        test(find(Button.class).withText("知道了").single()).click();
        recovery.saved();
        assertThat(banner.isVisible()).isFalse();
    }

    @Test
    void whatCannotBeFoundAgainIsSaidToBeChosenAgain() {
        known.found("台风过境", "台风过境", "台风过境", "台风过境之后");

        recovery.found(
                unsent(Map.of("SOURCE", "江湾快讯网", "CONTINUES", "台风过境", "KIND", "快讯")),
                PRESENT,
                true);

        assertThat(put).isEmpty();
        assertThat(said())
                .contains("有选过的没能放回", "稿件类型“快讯”", "稿源“江湾快讯网”", "续报自“台风过境”")
                .doesNotContain("已找回");
    }

    @Test
    void whatCameTooLateForADraftThatIsNoMoreCanBeReadAndForgotten() {
        when(unsaved.isEnded()).thenReturn(true);
        when(unsaved.base(any())).thenReturn(Optional.empty());

        recovery.wait(unsent(Map.of("HEADLINE", "没送到的标题")), PRESENT);

        assertThat(said()).contains("最后写的没有存上", "这一稿已经不在了");
        test(find(Button.class).withText("打开没存上的文字").single()).click();
        assertThat(find(Html.class).all())
                .extracting(Html::getInnerHtml)
                .anyMatch(line -> line.contains("没送到的标题"));
        find(FoundDialog.class).single().close();
        test(find(Button.class).withText("不要找回的").single()).click();
        assertThat(banner.isVisible()).isFalse();
    }

    private String said() {
        assertThat(banner.isVisible()).isTrue();
        return banner.getElement().getTextRecursively();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private static Unsent unsent(Map<String, String> fields) {
        return new Unsent("1001", PRESENT.body(), fields, 3, Instant.EPOCH);
    }
}
