package org.caibian.ui.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.notice.LetterChoice;
import org.caibian.notice.LetterChoices;
import org.caibian.notice.Notice;
import org.caibian.notice.NoticeId;
import org.caibian.notice.Notices;
import org.caibian.notice.NoticesChanged;
import org.caibian.notice.Occasion;
import org.caibian.notice.QuietHours;
import org.caibian.security.SignedIn;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.caibian.signin.SessionId;
import org.caibian.staff.Role;
import org.caibian.ui.parts.Hands;
import org.caibian.ui.parts.Moments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class BellTest extends BrowserlessTest {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final SignedIn LI =
            new SignedIn(
                    new PersonId(2),
                    "liqinghe",
                    "李清和",
                    "",
                    Set.of(Role.EDITOR),
                    true,
                    0,
                    SessionId.fresh());

    private final Notices notices = mock(Notices.class);
    private final Moments moments = mock(Moments.class);
    private final LetterChoices letters = mock(LetterChoices.class);
    private final Hands hands = mock(Hands.class);
    private final Bells bells = new Bells(notices, letters, moments, hands);
    private Bell bell;

    @BeforeEach
    void openAPage() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        doAnswer(
                        wake -> {
                            wake.<Runnable>getArgument(0).run();
                            return null;
                        })
                .when(hands)
                .wake(any());
        when(moments.time(any())).thenAnswer(_ -> new HtmlContainer("time"));
        told();
        bell = bells.of(LI);
        UI.getCurrent().add(bell);
    }

    @Test
    void theBellSaysThatNothingIsUnread() {
        assertThat(said()).isEqualTo("通知，没有未读");
    }

    @Test
    void theBellOfWhoWasToldRingsWithoutAReload() {
        told(returned(2, "缺少信源"), returned(1, "标题过长"));

        ring(LI.id());

        assertThat(said()).isEqualTo("通知，2条未读");
    }

    @Test
    void theBellOfAnotherStaysSilent() {
        told(returned(1, "缺少信源"));

        ring(new PersonId(3));

        assertThat(said()).isEqualTo("通知，没有未读");
    }

    @Test
    void aBellWhosePageIsClosedRingsNoMore() {
        UI.getCurrent().remove(bell);
        told(returned(1, "缺少信源"));

        ring(LI.id());

        assertThat(said()).isEqualTo("通知，没有未读");
    }

    @Test
    void moreThanAHundredAreNotCounted() {
        when(notices.unread(LI.id())).thenReturn(Notices.MOST_COUNTED);

        ring(LI.id());

        assertThat(said()).isEqualTo("通知，未读超过99条");
    }

    @Test
    void aNoticeSaysWhoDidWhatWhyAndLeadsToTheArticle() {
        told(returned(1, "缺少信源"));

        bell.open();

        var line = find(Anchor.class).single();
        assertThat(line.getHref()).isEqualTo("articles/1007");
        assertThat(line.getElement().getTextRecursively())
                .contains("顾明舟退回了稿件", "东屿港主航道恢复双向通航", "缺少信源");
    }

    @Test
    void overTheListItIsChosenHowLettersComeAndOnlyWhatCountsIsAsked() {
        when(letters.of(LI.id())).thenReturn(LetterChoice.USUAL);
        bell.open();
        press("来信方式");

        assertThat(find(TimePicker.class).all()).isEmpty();
        test(find(RadioButtonGroup.class).single()).selectItem("每天汇成一封");
        assertThat(find(TimePicker.class).single().getLabel()).isEqualTo("每天几点");
        test(find(RadioButtonGroup.class).single()).selectItem("随时来信");
        test(find(Checkbox.class).single()).click();
        assertThat(find(TimePicker.class).all()).hasSize(2);
        find(TimePicker.class).atIndex(2).setValue(LocalTime.of(22, 0));
        press("保存");
        verify(letters, never()).choose(any(), any());
        find(TimePicker.class).atIndex(2).setValue(LocalTime.of(6, 30));
        press("保存");

        verify(letters)
                .choose(
                        new LetterChoice(
                                LetterChoice.Manner.AT_ONCE,
                                LocalTime.of(9, 0),
                                QuietHours.of(LocalTime.of(22, 0), LocalTime.of(6, 30))),
                        LI.id());
    }

    @Test
    void aStepGivenToMeIsGivenToYou() {
        told(notice(1, Occasion.REASSIGNED, Map.of("step", "SECOND_REVIEW", "to", "李清和")));

        bell.open();

        assertThat(find(Anchor.class).single().getElement().getTextRecursively())
                .contains("顾明舟把复审改派给你");
    }

    @Test
    void aLateStepIsToldWithItsDeadlineAndWhoHasIt() {
        when(moments.minute(Instant.parse("2026-11-25T06:05:00Z"))).thenReturn("11-25 14:05");
        told(
                notice(
                        1,
                        Occasion.OVERDUE,
                        Map.of("step", "SECOND_REVIEW", "to", "", "due", "2026-11-25T06:05:00Z")));

        bell.open();

        assertThat(find(Anchor.class).single().getElement().getTextRecursively())
                .contains("复审已过期限11-25 14:05（待认领）");
    }

    @Test
    void aReleaseThatWasHeldIsToldWithWhatKeepsIt() {
        told(notice(1, Occasion.HELD, Map.of("problems", "SOURCE:NOT_LISTED SEALS:MISSING")));

        bell.open();

        assertThat(find(Anchor.class).single().getElement().getTextRecursively())
                .contains("稿源不在稿源名录有效期内", "审签");
    }

    @Test
    void anAlarmStandsOutFromWhatIsOnlyToBeKnown() {
        told(notice(2, Occasion.STILL_THERE, Map.of()), returned(1, "缺少信源"));

        bell.open();

        assertThat(
                        find(NoticeLine.class).all().stream()
                                .map(line -> line.getElement().getClassList().contains("pressing")))
                .containsExactly(true, false);
    }

    @Test
    void anEmptyListSaysWhatWouldBeHere() {
        bell.open();

        assertThat(find(NoticeList.class).single().getElement().getTextRecursively())
                .contains("还没有通知", "会在这里告诉你");
    }

    @Test
    void allThatIsShownIsReadAtOnce() {
        told(returned(2, "缺少信源"), returned(1, "标题过长"));
        bell.open();

        press("全部标为已读");

        verify(notices).readAll(new NoticeId(2), LI.id());
    }

    @Test
    void aNewNoticeJoinsAnOpenListAbove() {
        told(returned(1, "标题过长"));
        bell.open();

        told(returned(2, "缺少信源"), returned(1, "标题过长"));
        ring(LI.id());

        assertThat(
                        find(Anchor.class).all().stream()
                                .map(each -> each.getElement().getTextRecursively()))
                .satisfiesExactly(
                        newer -> assertThat(newer).contains("缺少信源"),
                        older -> assertThat(older).contains("标题过长"));
    }

    /** The key that marks all as read would mark them, too. */
    @Test
    void noneIsPassedOverWhereMoreCameThanAPageOfAnOpenList() {
        told(returned(1, "标题过长"));
        bell.open();

        when(notices.newest(eq(LI.id()), eq(Keyset.START), anyInt()))
                .thenReturn(
                        new Slice<>(
                                List.of(returned(30, "缺少信源"), returned(29, "缺少配图")),
                                Optional.of(new Keyset(NINE, 29))));
        ring(LI.id());

        assertThat(find(Anchor.class).all()).hasSize(2);
        assertThat(find(Button.class).withText("更早的通知").all()).hasSize(1);
    }

    private void told(Notice... newest) {
        when(notices.unread(LI.id())).thenReturn(newest.length);
        when(notices.newest(eq(LI.id()), eq(Keyset.START), anyInt()))
                .thenReturn(new Slice<>(List.of(newest), Optional.empty()));
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private void ring(PersonId whom) {
        bells.on(new NoticesChanged(Set.of(whom)));
        var session = UI.getCurrent().getSession();
        session.getService().runPendingAccessTasks(session);
    }

    private String said() {
        return bell.getElement().getChild(0).getAttribute("aria-label");
    }

    private static Notice returned(long id, String reason) {
        return notice(id, Occasion.RETURNED, Map.of("reason", reason));
    }

    private static Notice notice(long id, Occasion occasion, Map<String, String> details) {
        var subject =
                new Notice.Subject(new ArticleId(1007).main(), "CJ-261123-007", "东屿港主航道恢复双向通航");
        return new Notice(
                new NoticeId(id),
                NINE,
                occasion,
                Optional.of(subject),
                Optional.of("顾明舟"),
                details,
                false);
    }
}
