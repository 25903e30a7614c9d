package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caibian.annotation.ProposeResult;
import org.caibian.annotation.Proposing;
import org.caibian.annotation.TypedCopy;
import org.caibian.branch.Branches;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.security.SignedIn;
import org.caibian.staff.JournalKeys;
import org.caibian.text.Block;
import org.caibian.text.Body;
import org.caibian.text.Run;
import org.caibian.ui.editor.Unsent;
import org.caibian.ui.parts.Moments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import tools.jackson.databind.JsonNode;

/** What a browser still has of a copy is offered to whoever typed it, unless it was proposed. */
@ViewPackages(packages = "org.caibian.ui.parts")
class CopyActsTest extends BrowserlessTest {
    private static final Instant BEGUN = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant NOW = BEGUN.plusSeconds(600);
    private static final Body BODY =
            new Body(List.of(new Block.Paragraph(List.of(new Run("很快就能恢复。", List.of())))));
    private static final String TYPED = BODY.json().replace("很快就能", "预计可");
    private static final CopyName NAME = new CopyName(TestFile.ID, BEGUN);
    private static final Manuscript WORDS =
            Manuscript.blank(Kind.ORIGINAL).withHeadline("东屿港恢复通航").withBody(BODY.json());
    private static final CopyWords NOTED =
            CopyWords.of(WORDS).typedOver(TYPED, Map.of("HEADLINE", "东屿港今晨复航"));
    private static final TypedCopy SENT = new TypedCopy(2, BEGUN, TYPED, NOTED.lines());

    private final Proposing proposing = mock(Proposing.class);
    private final Workbench paper = mock(Workbench.class);
    private CopyActs acts;

    @BeforeEach
    void liReads() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        var me = mock(SignedIn.class);
        when(me.id()).thenReturn(TestFile.LI);
        var moments = mock(Moments.class);
        when(moments.brief(any())).thenReturn("09:10");
        var branches = mock(Branches.class);
        when(branches.base(TestFile.ID, 2, TestFile.LI)).thenReturn(Optional.of(WORDS));
        acts =
                new CopyActs(
                        new Copies(
                                proposing,
                                branches,
                                new JournalPlaces(mock(JournalKeys.class), me),
                                me,
                                Clock.fixed(NOW, ZoneOffset.UTC)),
                        moments);
        acts.serve(paper);
        acts.look(TestFile.inReview().file());
        UI.getCurrent().add(acts.bar());
    }

    @Test
    void whatWasNotProposedIsOfferedAndTypedOnFromWhereItStood() {
        found(NAME);

        assertThat(said()).contains("找回了没提出的修订", "09:10");
        click("接着修订");
        var copy = ArgumentCaptor.forClass(Copy.class);
        verify(paper).suggest(copy.capture(), any());
        assertThat(copy.getValue().base()).isEqualTo(CopyWords.of(WORDS));
        assertThat(copy.getValue().sent()).isEqualTo(SENT);
        assertThat(copy.getValue().place().draft()).isEqualTo(NAME.toString());
        assertThat(forgotten()).isEmpty();
    }

    @Test
    void whatWasProposedWhenItsPageWentIsForgottenAndNotSpokenOf() {
        when(proposing.isProposed(TestFile.ID, SENT, TestFile.LI)).thenReturn(true);

        found(NAME);

        assertThat(said()).isEmpty();
        assertThat(forgotten()).containsExactly(NAME.toString());
    }

    @Test
    void whatIsDiscardedIsForgottenAndComesBackWhereThatIsUndone() {
        found(NAME);

        click("丢弃");

        assertThat(said()).isEmpty();
        assertThat(forgotten()).containsExactly(NAME.toString());
        test(find(Button.class).withCondition(each -> each.getText().equals("撤销")).single())
                .click();
        var copy = ArgumentCaptor.forClass(Copy.class);
        verify(paper).suggest(copy.capture(), any());
        assertThat(copy.getValue().typed()).isEqualTo(NOTED);
    }

    @Test
    void whoeverHasThePaperInHandProposesItAtOnceAndItStaysWhereThatIsRefused() {
        when(paper.isWriting()).thenReturn(true);
        when(proposing.propose(TestFile.ID, SENT, TestFile.LI))
                .thenReturn(new ProposeResult.Proposed(0, 1))
                .thenReturn(new ProposeResult.Proposed(1, 0));
        found(NAME);

        click("提出建议");
        assertThat(said()).contains("找回了没提出的修订");
        assertThat(forgotten()).isEmpty();
        click("提出建议");

        assertThat(said()).isEmpty();
        assertThat(forgotten()).containsExactly(NAME.toString());
        verify(paper, never()).suggest(any(), any());
    }

    @Test
    void whatIsNoNameOrOfAnotherDraftIsLeftAlone() {
        found(new CopyName(TestFile.ID.other(), BEGUN));
        acts.found("1001/copy/aside/now", unsent());

        assertThat(said()).isEmpty();
        verify(proposing, never()).isProposed(any(), any(), eq(TestFile.LI));
    }

    private void found(CopyName name) {
        acts.found(name.toString(), unsent());
    }

    private static Unsent unsent() {
        return new Unsent(TestFile.ID + "/copy", TYPED, Map.of("HEADLINE", "东屿港今晨复航"), 2, NOW);
    }

    private String said() {
        return acts.bar().getElement().getTextRecursively();
    }

    private void click(String act) {
        test(find(Button.class, acts.bar())
                        .withCondition(each -> each.getText().equals(act))
                        .single())
                .click();
    }

    /** The places the browser is told to forget since this was asked last. */
    private static List<String> forgotten() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(call -> call.getExpression().contains("?.forget("))
                .map(call -> (JsonNode) call.getParameters().getFirst())
                .map(place -> place.path("draft").asString())
                .toList();
    }
}
