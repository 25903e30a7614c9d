package org.caibian.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.shared.PersonId;
import org.caibian.signin.SecondFactors;
import org.caibian.signin.SecondStep;
import org.caibian.signin.SetUpResult;
import org.caibian.staff.Credentials;
import org.caibian.staff.Staff;
import org.caibian.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is half in sets up what they come in by, and nobody who was half in before. */
class FirstFactorTest {
    private static final PersonId LI = new PersonId(7);
    private static final int KEY = 3;
    private static final String NAME = "手机";

    private final SettableClock clock = new SettableClock();
    private final SecondFactors factors = mock(SecondFactors.class);
    private final PasskeyCeremonies passkeys = mock(PasskeyCeremonies.class);
    private final Staff staff = mock(Staff.class);
    private final FirstFactor first = new FirstFactor(factors, passkeys, staff, clock);
    private final PasskeyToMake asked = mock(PasskeyToMake.class);
    private final SetUpResult set = new SetUpResult.SetUp(List.of());
    private final HalfIn half =
            new HalfIn(LI, "liqinghe", KEY, SecondStep.SET_UP, false, clock.instant());

    @BeforeEach
    void theyAreAskedForOne() {
        is(true, KEY);
        when(factors.after(LI)).thenReturn(SecondStep.SET_UP);
        when(factors.confirm(LI, "123456")).thenReturn(set);
        when(passkeys.toMake("liqinghe")).thenReturn(asked);
        when(passkeys.make(LI, asked, "made", NAME)).thenReturn(true);
    }

    @Test
    void whoIsAskedForOneSetsUpACodeOrAPasskey() {
        assertThat(first.confirm(half, "123456")).contains(set);
        assertThat(first.toMake(half)).contains(asked);
        assertThat(first.make(half, asked, "made", NAME)).isTrue();
        assertThat(first.make(half, asked, "of another", NAME)).isFalse();
    }

    /** What ends it is waited for first, and seen then. */
    @Test
    void whoIsAskedIsReadOnceNobodyChangesItAnyMore() {
        var inOrder = inOrder(staff, factors);

        first.confirm(half, "123456");

        inOrder.verify(staff).stay(LI);
        inOrder.verify(staff).credentials("liqinghe");
        inOrder.verify(factors).confirm(LI, "123456");
    }

    /** How it came that somebody with the password is not asked for it any more. */
    enum Since {
        ANOTHER_PASSWORD,
        SWITCHED_OFF,
        A_PASSKEY,
        A_CODE,
        TEN_MINUTES
    }

    @ParameterizedTest
    @EnumSource
    void whoIsAskedNoMoreSetsUpNothing(Since since) {
        switch (since) {
            case ANOTHER_PASSWORD -> is(true, KEY + 1);
            case SWITCHED_OFF -> is(false, KEY);
            case A_PASSKEY -> when(factors.after(LI)).thenReturn(SecondStep.PASSKEY);
            case A_CODE -> when(factors.after(LI)).thenReturn(SecondStep.CODE);
            case TEN_MINUTES -> clock.pass(Duration.ofMinutes(10));
        }

        assertThat(first.begin(half)).isEmpty();
        assertThat(first.confirm(half, "123456")).isEmpty();
        assertThat(first.toMake(half)).isEmpty();
        assertThat(first.make(half, asked, "made", NAME)).isFalse();
        verify(factors, never()).begin(any());
        verify(factors, never()).confirm(any(), anyString());
        verify(passkeys, never()).make(any(PersonId.class), any(), anyString(), anyString());
    }

    private void is(boolean active, int key) {
        when(staff.credentials("liqinghe"))
                .thenReturn(
                        Optional.of(
                                new Credentials(LI, "liqinghe", "李清和", "", Set.of(), active, key)));
    }
}
