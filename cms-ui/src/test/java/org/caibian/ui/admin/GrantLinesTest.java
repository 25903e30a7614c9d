package org.caibian.ui.admin;

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
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.security.Passwords;
import org.caibian.security.SignedIn;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.caibian.signin.SessionId;
import org.caibian.staff.FreshStart;
import org.caibian.staff.FreshStart.Way;
import org.caibian.staff.GrantChoice;
import org.caibian.staff.GrantId;
import org.caibian.staff.GrantResult;
import org.caibian.staff.Grants;
import org.caibian.staff.ProposedGrant;
import org.caibian.staff.Role;
import org.caibian.staff.Touch;
import org.caibian.ui.parts.AskAgain;
import org.caibian.ui.parts.Moments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

@ViewPackages(packages = "org.caibian.ui.parts")
class GrantLinesTest extends BrowserlessTest {

    private static final GrantId GRANT = new GrantId(1);
    private static final SignedIn AN =
            new SignedIn(
                    new PersonId(2),
                    "anxu",
                    "安旭",
                    "",
                    Set.of(Role.ADMIN),
                    true,
                    0,
                    SessionId.fresh());

    private static final Keyset NEXT = new Keyset(Instant.parse("2026-12-07T01:00:00Z"), 1);
    private static final PersonId LI = new PersonId(3);
    private static final PersonId ZHOU = new PersonId(1);
    private static final Instant THEN = Instant.parse("2026-11-30T01:00:00Z");
    private static final Touch BY_ZHOU = new Touch(ZHOU, "周予安", THEN);
    private static final FreshStart KEPT =
            new FreshStart(
                    Way.PASSWORD, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    private static final String NOBODYS = "a hash of nobody's";

    private final Grants grants = mock(Grants.class);
    private final Passwords passwords = mock(Passwords.class);
    private final AskAgain again = mock(AskAgain.class);
    private final Moments moments = mock(Moments.class);

    @BeforeEach
    void speakChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        when(moments.minute(any())).thenReturn("11月30日09:00");
        when(passwords.hash(any())).thenReturn(NOBODYS);
        when(grants.confirm(GRANT, NOBODYS, AN.id())).thenReturn(GrantResult.CONFIRMED);
    }

    @Test
    void theSecondOfTwoSeesHowTheyComeInAndIsAskedWhoTheyAreBeforeTheyConfirm() {
        looksAt(
                new FreshStart(
                        Way.LINK,
                        Optional.of("li@news.example"),
                        Optional.of(BY_ZHOU),
                        Optional.of(BY_ZHOU),
                        List.of()));

        assertThat(told())
                .contains(
                        "此前的登录会话、通行密钥、第二道验证和接口令牌全部失效",
                        "设密码的链接会寄往li@news.example。请先核对，这确是李清和本人的邮箱。",
                        "李清和的邮箱最后由周予安于11月30日09:00改动。",
                        "周予安曾于11月30日09:00给李清和设过密码。");
        press("确认任命");

        var act = ArgumentCaptor.forClass(Runnable.class);
        verify(again).before(eq(AN), act.capture());
        verify(grants, never()).confirm(any(), any(), any());
        act.getValue().run();
        verify(grants).confirm(GRANT, NOBODYS, AN.id());
    }

    @Test
    void whoChangedTheirAddressThemselvesIsSaidToHaveAndWhoGaveThemAPasswordBeforeToo() {
        looksAt(
                new FreshStart(
                        Way.LINK,
                        Optional.of("li@elsewhere.example"),
                        Optional.of(new Touch(LI, "李清和", THEN)),
                        Optional.of(BY_ZHOU),
                        List.of()));

        assertThat(told()).contains("李清和的邮箱最后由本人于11月30日09:00改动。", "周予安曾于11月30日09:00给李清和设过密码。");
    }

    @Test
    void whomADirectoryKnowsIsNamedAsItNamesThemWithTheAddressThatCountsOnceItDoesNot() {
        looksAt(
                new FreshStart(
                        Way.DIRECTORY,
                        Optional.of("zhou@elsewhere.example"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of("id.news.example zhouyuan")));

        assertThat(told())
                .contains("凭目录里的账号登录：id.news.example zhouyuan。", "李清和的邮箱是zhou@elsewhere.example。");
    }

    @Test
    void whoWouldNotComeInAtAllIsNotConfirmed() {
        looksAt(
                new FreshStart(
                        Way.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(BY_ZHOU),
                        List.of()));

        assertThat(told()).contains("李清和没有邮箱，收不到设密码的链接，不能确认");
        assertThat(find(Button.class).withText("确认任命").all()).isEmpty();
    }

    @Test
    void whoeverIsLeftAloneReadsFromWhenOnTheyMayAndMayNotBefore() {
        show(KEPT, new GrantChoice(false, false, true, Optional.of(Instant.EPOCH)));

        assertThat(words()).contains("11月30日09:00起由提请人独自任命");
        assertThat(buttons()).containsExactly("撤回提请");
    }

    @Test
    void onceTheWaitIsOverItIsGivenAloneAndNotUnread() {
        show(KEPT, new GrantChoice(true, false, true, Optional.of(Instant.EPOCH)));
        assertThat(buttons()).containsExactly("撤回提请", "独自任命");

        press("独自任命");

        assertThat(told()).contains("本社不发信，李清和仍用现在的密码登录");
        assertThat(buttons()).containsExactlyInAnyOrder("撤回提请", "独自任命", "取消", "独自任命");
    }

    @Test
    void thoseThatWaitAreShownSomeAtATime() {
        var some = new Slice<>(List.of(proposed(KEPT)), Optional.of(NEXT));
        when(grants.open(ProposedGrant.FIRST, Waiting.AT_ONCE, AN.id())).thenReturn(some);
        when(grants.open(NEXT, Waiting.AT_ONCE, AN.id()))
                .thenReturn(new Slice<>(List.of(proposed(KEPT)), Optional.empty()));
        when(grants.choice(any(), eq(AN.id())))
                .thenReturn(new GrantChoice(true, true, false, Optional.empty()));
        var waiting = new GrantLines(grants, passwords, again, AN, moments).all(() -> {});
        UI.getCurrent().add(waiting.lines());
        assertThat(buttons()).containsExactly("不同意", "查看并确认", "再看一些");
        assertThat(waiting.told("proposals.roles")).isEqualTo("1项以上的任命");

        press("再看一些");

        assertThat(buttons()).containsExactly("不同意", "查看并确认", "不同意", "查看并确认");
    }

    @Test
    void whoMayOnlyHaveItStoppedIsOfferedNothingElse() {
        show(KEPT, new GrantChoice(false, true, false, Optional.of(Instant.EPOCH)));

        assertThat(buttons()).containsExactly("不同意");
    }

    private void looksAt(FreshStart start) {
        show(start, new GrantChoice(true, true, false, Optional.empty()));
        press("查看并确认");
    }

    private void show(FreshStart start, GrantChoice choice) {
        when(grants.about(LI, AN.id())).thenReturn(List.of(proposed(start)));
        when(grants.choice(any(), eq(AN.id()))).thenReturn(choice);
        var lines = new GrantLines(grants, passwords, again, AN, moments);
        UI.getCurrent().add(lines.of(LI, () -> {}));
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private String words() {
        return find(Span.class).all().stream().map(Span::getText).collect(Collectors.joining("\n"));
    }

    private String told() {
        return find(Paragraph.class).all().stream()
                .map(Paragraph::getText)
                .collect(Collectors.joining());
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private static ProposedGrant proposed(FreshStart start) {
        return new ProposedGrant(
                GRANT,
                LI,
                "李清和",
                start,
                Role.CHIEF_EDITOR,
                ZHOU,
                "周予安",
                Instant.parse("2026-12-07T01:00:00Z"));
    }
}
