package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.Embargo;
import org.caibian.article.EmbargoResult;
import org.caibian.article.Embargoes;
import org.caibian.article.Permit;
import org.caibian.right.Action;
import org.caibian.right.Refusal;
import org.caibian.security.SignedIn;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DraftId;
import org.caibian.shared.Seen;
import org.caibian.signin.SessionId;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.Moments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class EmbargoLineTest extends BrowserlessTest {
    private static final Instant NOW = TestFile.NINE;

    private final Embargoes embargoes = mock(Embargoes.class);
    private final Moments moments = mock(Moments.class);

    @BeforeEach
    void itIsNine() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        when(moments.isAhead(any())).thenAnswer(asked -> NOW.isBefore(asked.getArgument(0)));
        when(embargoes.set(any(), any(), any(), any()))
                .thenAnswer(asked -> new EmbargoResult.Set(asked.getArgument(2)));
        when(moments.chosen(any())).thenReturn("11月23日 18:00");
        when(moments.minute(any())).thenReturn("11月24日 09:00");
    }

    @Test
    void oneThatIsOverIsNone() {
        var line = line(TestFile.inReview().keptBackBy(embargo(TestFile.ID, 0, Optional.empty())));

        assertThat(said(line)).contains("没有", "设禁发").doesNotContain("11月23日", "提请解禁");
    }

    @Test
    void whereTheOtherDraftKeepsTheWordsBackItIsNamedAndLiftedThere() {
        var other = TestFile.ID.other();
        var line = line(TestFile.inReview().keptBackBy(embargo(other, 60, Optional.empty())));

        assertThat(said(line)).contains("11月23日 18:00", "由更正稿禁发", "看更正稿").doesNotContain("提请解禁");
        UI.getCurrent().add(line);
        assertThat(find(Anchor.class, line).single().getHref()).isEqualTo("articles/" + other);
    }

    @Test
    void whereAnotherArticleSaysTheSameItIsLedToAndLiftedThere() {
        var other = new ArticleId(TestFile.ID.article().value() + 1).main();
        var line = line(TestFile.inReview().keptBackBy(embargo(other, 60, Optional.empty())));

        assertThat(said(line)).contains("另一篇稿件有同样的文字", "打开那篇稿件").doesNotContain("提请解禁");
        UI.getCurrent().add(line);
        assertThat(find(Anchor.class, line).single().getHref()).isEqualTo("articles/" + other);
    }

    @Test
    void aProposalToLiftItSaysUntilWhenItWaitsAndIsTakenBackByWhoeverMadeIt() {
        var lift = new Embargo.Lift(TestFile.HAN, NOW.plusSeconds(60));
        var file = TestFile.inReview().keptBackBy(embargo(TestFile.ID, 60, Optional.of(lift)));

        assertThat(said(line(file))).contains("韩竞川提请解禁", "11月24日 09:00前同意", "撤回提请");
        file.may(new Permit(Map.of(Action.TAKE_BACK_LIFT, Refusal.ANOTHERS_PROPOSAL)));
        assertThat(said(line(file))).contains("同意解禁").doesNotContain("撤回提请");
    }

    @Test
    void whoeverAgreesReadsWhereThatReleasesItAtOnce() {
        var embargo =
                embargo(
                        TestFile.ID,
                        60,
                        Optional.of(new Embargo.Lift(TestFile.HAN, NOW.plusSeconds(60))));

        assertThat(said(line(TestFile.approved().keptBackBy(embargo)))).contains("同意解禁，立即签发");
        assertThat(said(line(TestFile.inReview().keptBackBy(embargo)))).doesNotContain("立即签发");
        var later = TestFile.approved().keptBackBy(embargo).goesOutAt(NOW.plusSeconds(90));
        assertThat(said(line(later))).contains("同意解禁").doesNotContain("立即签发");
    }

    @Test
    void oneThatLapsedMayBeProposedAgain() {
        var lift = new Embargo.Lift(TestFile.HAN, NOW);
        var file = TestFile.inReview().keptBackBy(embargo(TestFile.ID, 60, Optional.of(lift)));

        assertThat(said(line(file))).contains("提请解禁").doesNotContain("韩竞川", "同意解禁");
    }

    @Test
    void whoeverSetsItBehindAnotherDraftsThatHoldsLongerMeansItsOwn() {
        when(moments.zone()).thenReturn(ZoneOffset.UTC);
        var own = embargo(TestFile.ID, 60, Optional.empty());
        var file =
                TestFile.inReview()
                        .keptBackBy(own)
                        .keptBackBy(embargo(TestFile.ID.other(), 90, Optional.empty()));
        UI.getCurrent().add(line(file));

        press("设禁发");
        press("就定这时");

        verify(embargoes).set(eq(TestFile.ID), eq(Seen.of(own.until().at())), any(), any());
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private EmbargoLine line(TestFile file) {
        return new EmbargoLine(
                file.draft(),
                file.file(),
                embargoes,
                new PlanWords(mock(Staff.class), moments),
                new SignedIn(
                        TestFile.HAN,
                        "hanjingchuan",
                        "韩竞川",
                        "",
                        Set.of(Role.CHIEF_EDITOR),
                        true,
                        0,
                        SessionId.fresh()),
                moments,
                _ -> {},
                () -> {});
    }

    private static Embargo embargo(DraftId of, int seconds, Optional<Embargo.Lift> lift) {
        return new Embargo(of, new ChosenInstant(NOW.plusSeconds(seconds), ZoneOffset.UTC), lift);
    }

    private static String said(EmbargoLine line) {
        return line.getElement().getTextRecursively();
    }
}
