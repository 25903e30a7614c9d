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
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.Change;
import org.caibian.article.ClaimResult;
import org.caibian.article.DecisionResult;
import org.caibian.article.Permit;
import org.caibian.article.ReassignResult;
import org.caibian.article.Remark;
import org.caibian.article.Round;
import org.caibian.article.Settled;
import org.caibian.right.Action;
import org.caibian.right.Refusal;
import org.caibian.security.SignedIn;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.signin.SessionId;
import org.caibian.staff.JournalKeys;
import org.caibian.staff.Person;
import org.caibian.staff.Role;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.article.file.ArticleFiles;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.SeeingPress;
import org.caibian.workflow.Reviews;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class VerdictTest extends BrowserlessTest {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final SignedIn GU =
            new SignedIn(
                    new PersonId(3),
                    "gumingzhou",
                    "顾明舟",
                    "",
                    Set.of(Role.DESK_CHIEF),
                    true,
                    0,
                    SessionId.fresh());

    private static final String SHOWN = TestFile.inReview().draft().hash().hex();

    private final Reviews reviews = mock(Reviews.class);
    private Verdict verdict;

    @BeforeEach
    void openAStep() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        var files = mock(ArticleFiles.class);
        when(files.name(new PersonId(4))).thenReturn("韩竞川");
        verdict =
                new Verdict(
                        reviews,
                        files,
                        new JournalPlaces(mock(JournalKeys.class), GU),
                        GU,
                        mock(Moments.class));
        UI.getCurrent().add(verdict);
        verdict.show(file(Optional.empty()));
    }

    @Test
    void whoApprovesWithoutAnOpinionIsAskedForOne() {
        when(reviews.approve(any(), any(), any(), any()))
                .thenReturn(new DecisionResult.RemarkNeeded(Remark.LONGEST));

        approves(SHOWN);

        assertThat(opinion().isInvalid()).isTrue();
        assertThat(opinion().getErrorMessage()).contains("请写明意见");
    }

    @Test
    void anOpinionGoesWithTheWordsThatWereSeen() {
        when(reviews.approve(any(), any(), any(), any())).thenReturn(new DecisionResult.Decided());
        test(opinion()).setValue("事实已核对。");

        approves(SHOWN);

        verify(reviews)
                .approve(TestFile.TASK, TestFile.inReview().draft().hash(), "事实已核对。", GU.id());
        assertThat(opinion().getValue()).isEmpty();
    }

    @Test
    void whenTheWordsHaveChangedTheOpinionIsKept() {
        when(reviews.approve(any(), any(), any(), any()))
                .thenReturn(new DecisionResult.WordsChanged(new Change(3, new PersonId(4), NINE)));
        test(opinion()).setValue("可发。");

        approves(SHOWN);

        assertThat(opinion().getValue()).isEqualTo("可发。");
        assertThat(verdict.getElement().getTextRecursively()).contains("改过");
    }

    @Test
    void wordsThatCameWhileOneWasPressingAreNotSealedUnread() {
        test(opinion()).setValue("可发。");

        approves("0".repeat(SHOWN.length()));

        verify(reviews, never()).approve(any(), any(), any(), any());
        assertThat(opinion().getValue()).isEqualTo("可发。");
        assertThat(verdict.getElement().getTextRecursively()).contains("改过");
    }

    @Test
    void whoWroteItIsToldWhyItIsNotTheirsToReview() {
        verdict.show(file(Optional.of(Refusal.IS_AUTHOR)));

        assertThat(button("审签").isEnabled()).isFalse();
        assertThat(verdict.getElement().getTextRecursively()).contains("你写过本稿");
    }

    @Test
    void wordsThatFellBehindWhatReadersHaveAreNotSealedAndItSaysWhy() {
        verdict.show(TestFile.inReview().behind(3).file());

        assertThat(button("审签").isEnabled()).isFalse();
        assertThat(button("退回修改").isEnabled()).isTrue();
        assertThat(verdict.getElement().getTextRecursively()).contains("读者已有第3版，并入之后才能审签");

        verdict.approve(SHOWN);

        verify(reviews, never()).approve(any(), any(), any(), any());
    }

    @Test
    void theKeyDoesNothingWhereTheButtonMayNot() {
        verdict.show(file(Optional.of(Refusal.IS_AUTHOR)));

        verdict.approve(SHOWN);

        verify(reviews, never()).approve(any(), any(), any(), any());
    }

    @Test
    void aClaimSomeoneElseWasQuickerWithSaysWho() {
        when(reviews.claim(TestFile.TASK, GU.id()))
                .thenReturn(new ClaimResult.HeldBy(new PersonId(4), NINE));

        click("认领");

        assertThat(verdict.getElement().getTextRecursively()).contains("由韩竞川持有");
    }

    @Test
    void aClaimOfWhatWasDecidedMeanwhileSaysByWhomAndWhen() {
        when(reviews.claim(TestFile.TASK, GU.id()))
                .thenReturn(new Settled.AlreadyDecided(Optional.of(new PersonId(4)), NINE));

        click("认领");

        assertThat(verdict.getElement().getTextRecursively())
                .containsPattern("韩竞川.+决定了这一步")
                .doesNotContain("已在");
    }

    @Test
    void whoSealsWhatWasTakenBackIsToldWhoTookItBackAndNotThatTheyDecidedIt() {
        var recalled = new Round.Ending(Round.Outcome.RECALLED, new PersonId(4), NINE);
        when(reviews.approve(any(), any(), any(), any()))
                .thenReturn(new Settled.RoundOver(recalled));
        test(opinion()).setValue("可发。");

        approves(SHOWN);

        assertThat(verdict.getElement().getTextRecursively())
                .containsPattern("韩竞川.+撤回了送审")
                .doesNotContain("已在")
                .doesNotContain("决定了这一步");
    }

    @Test
    void whoGivesAStepAwayWithoutAReasonIsAskedForOneAndKeepsWhatWasChosen() {
        var xu = new Person(new PersonId(5), "xuwen", "许闻", true, Set.of());
        when(reviews.fitFor(eq(TestFile.TASK), any())).thenReturn(List.of(xu));
        when(reviews.reassign(eq(TestFile.TASK), any(), eq(xu.id()), eq(""), eq(GU.id())))
                .thenReturn(new ReassignResult.ReasonNeeded(Remark.LONGEST));
        click("改派");
        var dialog = find(ReassignDialog.class).single();
        var person = find(ComboBox.class, dialog).single();
        person.setValue(xu);

        test(find(Button.class, dialog).withText("改派").single()).click();

        var reason = find(TextArea.class, dialog).single();
        assertThat(reason.isInvalid()).isTrue();
        assertThat(reason.getElement().getChildren())
                .extracting(each -> String.valueOf(each.getPropertyRaw("keeping")))
                .anyMatch(place -> place.contains("begun/reassign/" + TestFile.TASK.encoded()));
        assertThat(person.getValue()).isEqualTo(xu);
        assertThat(dialog.isOpened()).isTrue();
    }

    @Test
    void whoGivesAStepAwayThatAnotherClaimedMeanwhileIsToldAndMayPressAgain() {
        var xu = new Person(new PersonId(5), "xuwen", "许闻", true, Set.of());
        var seen = new Seen<>(TestFile.inReview().file().way().task().orElseThrow().holder());
        when(reviews.fitFor(eq(TestFile.TASK), any())).thenReturn(List.of(xu));
        when(reviews.reassign(TestFile.TASK, seen, xu.id(), "外出。", GU.id()))
                .thenReturn(
                        new ReassignResult.Outdated(
                                Optional.of(TestFile.HAN), Optional.of(TestFile.HAN)));
        when(reviews.reassign(TestFile.TASK, Seen.of(TestFile.HAN), xu.id(), "外出。", GU.id()))
                .thenReturn(new ReassignResult.Reassigned());
        click("改派");
        var dialog = find(ReassignDialog.class).single();
        var person = find(ComboBox.class, dialog).single();
        person.setValue(xu);
        find(TextArea.class, dialog).single().setValue("外出。");
        var give = test(find(Button.class, dialog).withText("改派").single());

        give.click();

        assertThat(person.getErrorMessage()).contains("韩竞川刚刚认领了这一步");
        give.click();
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void openSuggestionsAreSettledBeforeTheWordsAreSealed() {
        verdict.show(
                TestFile.inReview()
                        .suggested("很快就能", "预计可", TestFile.LI)
                        .suggested("东屿港", "东屿新港", TestFile.WANG)
                        .file());

        assertThat(button("审签").isEnabled()).isFalse();
        assertThat(button("退回修改").isEnabled()).isTrue();
        assertThat(verdict.getElement().getTextRecursively()).contains("还有2处建议未处理，处理后方可审签");
    }

    /** As a browser does that shows these words. */
    private void approves(String shown) {
        ComponentUtil.fireEvent(button("审签"), new SeeingPress(button("审签"), true, shown));
    }

    private void click(String act) {
        test(button(act)).click();
    }

    private Button button(String act) {
        return find(Button.class, verdict)
                .withCondition(each -> each.getElement().getTextRecursively().startsWith(act))
                .single();
    }

    private TextArea opinion() {
        return find(TextArea.class, verdict).single();
    }

    private static ArticleFile file(Optional<Refusal> toDecide) {
        return TestFile.inReview()
                .may(new Permit(toDecide.map(why -> Map.of(Action.APPROVE, why)).orElse(Map.of())))
                .file();
    }
}
