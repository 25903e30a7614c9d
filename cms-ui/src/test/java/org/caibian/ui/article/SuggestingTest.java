package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caibian.annotation.ProposeResult;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.media.Pictures;
import org.caibian.right.Refusal;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.text.Block;
import org.caibian.text.Body;
import org.caibian.text.Run;
import org.caibian.ui.editor.BodyEditor;
import org.caibian.ui.editor.Unsent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is typed on a copy is not thrown away unless all of it was proposed. */
@ViewPackages(packages = "org.caibian.ui.parts")
class SuggestingTest extends BrowserlessTest {
    private static final Body BODY =
            new Body(List.of(new Block.Paragraph(List.of(new Run("很快就能恢复。", List.of())))));
    private static final CopyWords BASE =
            CopyWords.of(
                    Manuscript.blank(Kind.ORIGINAL).withHeadline("东屿港恢复通航").withBody(BODY.json()));
    private static final CopyWords TYPED =
            BASE.typedOver(BODY.json().replace("很快就能", "预计可"), Map.of());

    private static final CopyName NAME =
            new CopyName(new ArticleId(1001).main(), Instant.parse("2026-11-23T01:00:00Z"));
    private static final Unsent.Place PLACE =
            new Unsent.Place(new PersonId(1), "", NAME.toString(), 3);

    private final List<CopyWords> proposed = new ArrayList<>();
    private final List<CopyWords> discarded = new ArrayList<>();
    private final Div page = new Div();
    private ProposeResult result = new ProposeResult.Proposed(1, 0);
    private boolean ended;
    private boolean forgotten;
    private Suggesting suggesting;

    @BeforeEach
    void typeOnACopy() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        UI.getCurrent().add(page);
        suggesting = new Suggesting(page, new Reading(mock(Pictures.class)));
        suggesting.onEnded(() -> ended = true);
        suggesting.begin(
                new Copy(NAME, BASE, BASE, NAME.begun(), PLACE),
                new Suggesting.Destination() {
                    @Override
                    public ProposeResult propose(CopyWords typed) {
                        proposed.add(typed);
                        return result;
                    }

                    @Override
                    public void proposed() {
                        forgotten = true;
                    }

                    @Override
                    public void discarded(CopyWords typed) {
                        discarded.add(typed);
                    }
                });
        copy().setValue(TYPED.body());
    }

    @Test
    void theCopyGoesOnceAllWasProposed() {
        click("提出建议");

        assertThat(proposed).containsExactly(TYPED);
        assertThat(forgotten).isTrue();
        assertThat(ended).isTrue();
        assertThat(suggesting.isOn()).isFalse();
        assertThat(page.getChildren()).isEmpty();
    }

    @Test
    void aLineThatIsTypedOverSaysWhatStoodThereAndIsProposedWithTheText() {
        var headline =
                find(TextArea.class, page)
                        .withCondition(each -> each.getValue().equals("东屿港恢复通航"))
                        .single();

        test(headline).setValue("东屿港今晨复航");

        assertThat(headline.getHelperText()).isEqualTo("原为：东屿港恢复通航");
        click("提出建议");
        assertThat(proposed)
                .containsExactly(TYPED.typedOver(TYPED.body(), Map.of("HEADLINE", "东屿港今晨复航")));
    }

    @Test
    void whatIsRefusedStaysWithTheReasonAndIsProposedAgainWhereAskedFor() {
        result = new ProposeResult.Refused(Refusal.WORDS_STAND);

        click("提出建议");

        assertThat(ended).isFalse();
        assertThat(forgotten).isFalse();
        assertThat(suggesting.isOn()).isTrue();
        assertThat(copy().getValue()).isEqualTo(TYPED.body());
        assertThat(page.getElement().getTextRecursively()).contains("没提出的还在这里");
        result = new ProposeResult.Proposed(1, 0);
        click("提出建议");
        assertThat(proposed).containsExactly(TYPED, TYPED);
        assertThat(ended).isTrue();
    }

    @Test
    void whatIsLeftStaysWhereThePageIsDrawnAnewAndIsNotProposedOnceMore() {
        result = new ProposeResult.Proposed(1, 1);

        suggesting.settle();
        suggesting.settle();

        assertThat(proposed).hasSize(1);
        assertThat(suggesting.isOn()).isTrue();
        assertThat(page.getElement().getTextRecursively()).contains("提出了1处建议；另有1处没有提出");
    }

    @Test
    void whereNothingCouldBeProposedNoSuggestionIsSpokenOf() {
        result = new ProposeResult.Proposed(0, 2);

        click("提出建议");

        assertThat(page.getElement().getTextRecursively())
                .contains("有2处没有提出")
                .doesNotContain("提出了0处");
    }

    @Test
    void whoLeavesThePageProposesWhatIsNewAndTheCopyGoes() {
        suggesting.leave();

        assertThat(proposed).containsExactly(TYPED);
        assertThat(forgotten).isTrue();
        assertThat(suggesting.isOn()).isFalse();
    }

    @Test
    void whatCannotBeProposedAsThePageIsLeftStaysInTheBrowser() {
        result = new ProposeResult.Proposed(0, 1);

        suggesting.leave();

        assertThat(forgotten).isFalse();
        assertThat(suggesting.isOn()).isFalse();
    }

    @Test
    void whatIsDiscardedIsNotProposed() {
        click("放弃修订");

        assertThat(proposed).isEmpty();
        assertThat(discarded).containsExactly(TYPED);
        assertThat(ended).isTrue();
        assertThat(suggesting.isOn()).isFalse();
    }

    private BodyEditor copy() {
        return find(BodyEditor.class, page).single();
    }

    private void click(String act) {
        test(find(Button.class, page).withCondition(each -> each.getText().equals(act)).single())
                .click();
    }
}
