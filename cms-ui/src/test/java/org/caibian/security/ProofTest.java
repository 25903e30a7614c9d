package org.caibian.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.shared.PersonId;
import org.caibian.signin.CodeResult;
import org.caibian.signin.SecondFactorState;
import org.caibian.signin.SecondFactors;
import org.caibian.signin.SessionId;
import org.caibian.staff.Credentials;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

class ProofTest {
    private static final SignedIn ZHOU =
            new SignedIn(
                    new PersonId(1),
                    "zhouyuan",
                    "周予安",
                    "",
                    Set.of(Role.ADMIN),
                    true,
                    0,
                    SessionId.fresh());

    private final Staff staff = mock(Staff.class);
    private final SecondFactors factors = mock(SecondFactors.class);
    private final PasskeyCeremonies ceremonies = mock(PasskeyCeremonies.class);
    private final DirectoryPasswords directory = mock(DirectoryPasswords.class);
    private final SettableClock clock = new SettableClock();
    private final Proof proof =
            new Proof(
                    staff,
                    factors,
                    ceremonies,
                    PasswordEncoderFactories.createDelegatingPasswordEncoder(),
                    directory,
                    clock);

    @BeforeEach
    void signIn() {
        var session = mock(VaadinSession.class);
        when(session.getSession()).thenReturn(mock(WrappedSession.class));
        VaadinSession.setCurrent(session);
        when(staff.credentials("zhouyuan"))
                .thenReturn(
                        Optional.of(
                                new Credentials(
                                        ZHOU.id(),
                                        "zhouyuan",
                                        ZHOU.name(),
                                        "{noop}mine",
                                        ZHOU.roles(),
                                        true,
                                        0)));
        when(directory.prove(any(), any())).thenReturn(CodeResult.WRONG);
        when(factors.of(ZHOU.id()))
                .thenReturn(new SecondFactorState(Optional.of(clock.instant()), 10, false, false));
        when(factors.prove(any(), any())).thenReturn(CodeResult.WRONG);
        when(factors.prove(ZHOU.id(), "287082")).thenReturn(CodeResult.RIGHT);
        var password =
                FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                        .issuedAt(clock.instant())
                        .build();
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                ZHOU,
                                null,
                                List.of(password, new SimpleGrantedAuthority("ROLE_ADMIN"))));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        VaadinSession.setCurrent(null);
    }

    @Test
    void aProofIsFreshForTenMinutes() {
        clock.pass(Duration.ofMinutes(9));
        var soon = proof.isFresh();
        clock.pass(Duration.ofMinutes(2));

        assertThat(soon).isTrue();
        assertThat(proof.isFresh()).isFalse();
    }

    @Test
    void thePasswordOrACodeRenewsItAndNothingElseDoes() {
        clock.pass(Duration.ofMinutes(11));
        var wrong = proof.give(ZHOU, "not mine");
        var afterAWrongOne = proof.isFresh();
        var byCode = proof.give(ZHOU, "287082");
        var afterACode = proof.isFresh();
        clock.pass(Duration.ofMinutes(11));
        var byPassword = proof.give(ZHOU, "mine");

        assertThat(List.of(wrong, byCode, byPassword))
                .containsExactly(CodeResult.WRONG, CodeResult.RIGHT, CodeResult.RIGHT);
        assertThat(afterAWrongOne).isFalse();
        assertThat(afterACode).isTrue();
        assertThat(proof.isFresh()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication().getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .contains("ROLE_ADMIN");
    }

    @Test
    void onesOwnPasskeyRenewsItAndNobodyElses() {
        var asked = mock(PasskeyToSign.class);
        when(ceremonies.signer(asked, "of another")).thenReturn(Optional.of("xuwen"));
        when(ceremonies.signer(asked, "of nobody")).thenReturn(Optional.empty());
        when(ceremonies.signer(asked, "mine")).thenReturn(Optional.of("zhouyuan"));
        clock.pass(Duration.ofMinutes(11));

        var refused =
                List.of(
                        proof.give(ZHOU, asked, "of another"),
                        proof.give(ZHOU, asked, "of nobody"));
        var afterThose = proof.isFresh();

        assertThat(refused).containsOnly(CodeResult.WRONG);
        assertThat(afterThose).isFalse();
        assertThat(proof.give(ZHOU, asked, "mine")).isEqualTo(CodeResult.RIGHT);
        assertThat(proof.isFresh()).isTrue();
    }

    @Test
    void whileTheirDirectoryIsAwayAPasswordIsNeitherRightNorWrongAndACodeRenewsIt() {
        when(directory.prove(any(), any())).thenReturn(CodeResult.AWAY);
        clock.pass(Duration.ofMinutes(11));
        var password = proof.give(ZHOU, "theirs there");
        var afterThat = proof.isFresh();

        assertThat(password).isEqualTo(CodeResult.AWAY);
        assertThat(afterThat).isFalse();
        assertThat(proof.give(ZHOU, "287082")).isEqualTo(CodeResult.RIGHT);
        assertThat(proof.isFresh()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"not mine", "a boat in the fog", "12345", "1234567", "abcdefghjkmnpqrs"})
    void aWrongPasswordIsCountedAsNoCode(String typed) {
        assertThat(proof.give(ZHOU, typed)).isEqualTo(CodeResult.WRONG);

        verify(factors, never()).prove(any(), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"111111", " 111 111 ", "ABCD-EFGH-JKLM-NPQR", "abcd efgh jklm npqr"})
    void aWrongCodeIsNoPasswordAndNoDirectoryHearsOfIt(String typed) {
        assertThat(proof.give(ZHOU, typed)).isEqualTo(CodeResult.WRONG);

        verify(factors).prove(ZHOU.id(), typed);
        verify(directory, never()).prove(any(), any());
    }

    @Test
    void ofCodesThatAreNotLookedAtForAWhileOneIsToldAndThePasswordGoesOn() {
        when(factors.prove(ZHOU.id(), "111111")).thenReturn(CodeResult.TOO_MANY);

        assertThat(proof.give(ZHOU, "111111")).isEqualTo(CodeResult.TOO_MANY);
        assertThat(proof.give(ZHOU, "mine")).isEqualTo(CodeResult.RIGHT);
    }

    @Test
    void whoeverHasNoCodesMayHaveAPasswordThatLooksLikeOne() {
        when(factors.of(ZHOU.id()))
                .thenReturn(new SecondFactorState(Optional.empty(), 0, false, false));
        when(directory.prove(ZHOU, "111111")).thenReturn(CodeResult.RIGHT);

        assertThat(proof.give(ZHOU, "111111")).isEqualTo(CodeResult.RIGHT);
    }

    @Test
    void whoeverIsNotSignedInHasProvedNothing() {
        SecurityContextHolder.clearContext();

        assertThat(proof.isFresh()).isFalse();
    }
}
