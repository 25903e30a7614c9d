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
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.security.SignedIn;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.caibian.signin.SessionId;
import org.caibian.staff.GrantChoice;
import org.caibian.staff.GrantId;
import org.caibian.staff.GrantResult;
import org.caibian.staff.Grants;
import org.caibian.staff.ProposedGrant;
import org.caibian.staff.Role;
import org.caibian.ui.parts.AskAgain;
import org.caibian.ui.parts.Moments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

@ViewPackages(packages = "org.caibian.ui.parts")
class GrantLinesTest extends BrowserlessTest {

    private static final GrantId GRANT = new GrantId(1);
    private static final Keyset NEXT = new Keyset(Instant.parse("2026-12-07T01:00:00Z"), 1);
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

    private final Grants grants = mock(Grants.class);
    private final AskAgain again = mock(AskAgain.class);

    private final Moments moments = mock(Moments.class);

    @BeforeEach
    void oneWaits() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        when(moments.minute(any())).thenReturn("11月30日09:00");
        when(grants.open(ProposedGrant.FIRST, GrantLines.AT_ONCE, AN.id()))
                .thenReturn(new Slice<>(List.of(proposed()), Optional.of(NEXT)));
        when(grants.open(NEXT, GrantLines.AT_ONCE, AN.id()))
                .thenReturn(new Slice<>(List.of(proposed()), Optional.empty()));
    }

    @Test
    void theSecondOfTwoIsAskedWhoTheyAreBeforeTheyConfirm() {
        when(grants.confirm(GRANT, AN.id())).thenReturn(GrantResult.CONFIRMED);
        var waiting = show(new GrantChoice(true, true, false, Optional.empty()));

        assertThat(find(Span.class).withText("李清和的密码是别人给的，还没有换成自己的").all()).hasSize(1);

        test(find(Button.class).withText("确认任命").single()).click();

        var act = ArgumentCaptor.forClass(Runnable.class);
        verify(again).before(eq(AN), act.capture());
        verify(grants, never()).confirm(any(), any());
        act.getValue().run();
        verify(grants).confirm(GRANT, AN.id());
        assertThat(find(Button.class).all()).hasSize(3);
        assertThat(waiting.many()).isEqualTo("1+");

        test(find(Button.class).withText("再看一些").single()).click();

        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("再看一些");
        assertThat(find(Button.class).all()).hasSize(4);
    }

    @Test
    void whoeverIsLeftAloneReadsFromWhenOnTheyMayAndMayNotBefore() {
        show(new GrantChoice(false, false, true, Optional.of(Instant.EPOCH)));

        assertThat(words()).contains("11月30日09:00起由提请人独自任命");
        assertThat(buttons()).containsExactly("撤回提请");
    }

    @Test
    void onceTheWaitIsOverItIsGivenAlone() {
        show(new GrantChoice(true, false, true, Optional.of(Instant.EPOCH)));

        assertThat(buttons()).containsExactly("撤回提请", "独自任命");
    }

    @Test
    void whoMayOnlyHaveItStoppedIsOfferedNothingElse() {
        show(new GrantChoice(false, true, false, Optional.of(Instant.EPOCH)));

        assertThat(buttons()).containsExactly("不同意");
    }

    private GrantLines.Waiting show(GrantChoice choice) {
        when(grants.choice(any(), eq(AN.id()))).thenReturn(choice);
        var waiting = new GrantLines(grants, again, AN, moments).all(() -> {});
        UI.getCurrent().add(waiting.lines());
        return waiting;
    }

    private List<String> buttons() {
        return find(Button.class).all().stream()
                .map(Button::getText)
                .filter(words -> !words.equals("再看一些"))
                .toList();
    }

    private String words() {
        return find(Span.class).all().stream().map(Span::getText).collect(Collectors.joining("\n"));
    }

    private static ProposedGrant proposed() {
        return new ProposedGrant(
                GRANT,
                new PersonId(3),
                "李清和",
                false,
                Role.CHIEF_EDITOR,
                new PersonId(1),
                "周予安",
                Instant.parse("2026-12-07T01:00:00Z"));
    }
}
