package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caibian.privacy.Erasures;
import org.caibian.privacy.ProposedErasure;
import org.caibian.security.Passwords;
import org.caibian.security.SignedIn;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.caibian.signin.SessionId;
import org.caibian.staff.FreshStart;
import org.caibian.staff.GrantChoice;
import org.caibian.staff.GrantId;
import org.caibian.staff.Grants;
import org.caibian.staff.ProposedGrant;
import org.caibian.staff.Role;
import org.caibian.ui.parts.AskAgain;
import org.caibian.ui.parts.Moments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits for a second administrator is counted where they look first. */
@ViewPackages(packages = "org.caibian.ui.parts")
class ProposalsTest extends BrowserlessTest {
    private static final SignedIn AN =
            new SignedIn(
                    new PersonId(2),
                    "anxu",
                    "安叙",
                    "",
                    Set.of(Role.ADMIN),
                    true,
                    0,
                    SessionId.fresh());
    private static final Instant UNTIL = Instant.parse("2026-12-07T01:00:00Z");
    private static final ProposedGrant GRANT =
            new ProposedGrant(
                    new GrantId(1),
                    new PersonId(3),
                    "李清和",
                    new FreshStart(
                            FreshStart.Way.PASSWORD,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of()),
                    Role.CHIEF_EDITOR,
                    new PersonId(1),
                    "周予安",
                    UNTIL);
    private static final ProposedErasure ERASURE =
            new ProposedErasure(new PersonId(4), "lijian", "黎简", new PersonId(1), "周予安", UNTIL);

    private final Grants grants = mock(Grants.class);
    private final Erasures erasures = mock(Erasures.class);
    private final AskAgain again = mock(AskAgain.class);
    private final Moments moments = mock(Moments.class);

    @BeforeEach
    void speakChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        when(moments.minute(any())).thenReturn("12-07 09:00");
    }

    @Test
    void whatWaitsIsCountedAndAnErasureLeadsToThePersonItIsAbout() {
        waiting(2, 1);

        var fold = find(NativeDetails.class).single();
        assertThat(fold.getSummaryText()).isEqualTo("2项任命、1项删除个人信息待确认");
        assertThat(fold.isOpen()).isTrue();
        assertThat(find(Anchor.class).single().getHref()).isEqualTo("admin/people/lijian");
    }

    @Test
    void manyAreFoldedAway() {
        waiting(0, 4);

        var fold = find(NativeDetails.class).single();
        assertThat(fold.getSummaryText()).isEqualTo("4项删除个人信息待确认");
        assertThat(fold.isOpen()).isFalse();
    }

    @Test
    void erasuresAreShownSomeAtATimeAndItIsSaidThatThereAreMore() {
        var next = new Keyset(UNTIL, 4);
        when(erasures.open(next, Waiting.AT_ONCE, AN.id()))
                .thenReturn(new Slice<>(List.of(ERASURE), Optional.empty()));

        show(0, new Slice<>(List.of(ERASURE), Optional.of(next)));

        assertThat(find(NativeDetails.class).single().getSummaryText()).isEqualTo("1项以上的删除个人信息待确认");
        test(find(Button.class).withText("再看一些").single()).click();
        assertThat(find(Anchor.class).all()).hasSize(2);
        assertThat(find(Button.class).all()).isEmpty();
    }

    @Test
    void itIsCountedInEnglishToo() {
        UI.getCurrent().setLocale(Locale.ENGLISH);

        waiting(1, 2);

        assertThat(find(NativeDetails.class).single().getSummaryText())
                .startsWith("1 role")
                .contains("2 erasures waiting");
    }

    @Test
    void whereNothingWaitsNothingIsSaid() {
        waiting(0, 0);

        assertThat(find(NativeDetails.class).all()).isEmpty();
    }

    private void waiting(int roles, int erased) {
        show(roles, new Slice<>(Collections.nCopies(erased, ERASURE), Optional.empty()));
    }

    private void show(int roles, Slice<ProposedErasure> erased) {
        when(grants.open(ProposedGrant.FIRST, Waiting.AT_ONCE, AN.id()))
                .thenReturn(new Slice<>(Collections.nCopies(roles, GRANT), Optional.empty()));
        when(grants.choice(any(), any()))
                .thenReturn(new GrantChoice(true, true, false, Optional.empty()));
        when(erasures.open(ProposedErasure.FIRST, Waiting.AT_ONCE, AN.id())).thenReturn(erased);
        var parts =
                new Proposals(
                        new GrantLines(grants, mock(Passwords.class), again, AN, moments),
                        new ErasurePart(erasures, again, moments, AN));
        UI.getCurrent().add(parts.of(() -> {}));
    }
}
