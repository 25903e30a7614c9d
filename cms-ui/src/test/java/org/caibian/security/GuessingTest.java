package org.caibian.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caibian.shared.PersonId;
import org.caibian.signin.SecondStep;
import org.caibian.staff.CountedTry;
import org.caibian.staff.SignInAttempt;
import org.caibian.staff.SignInAttempts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A try is counted before the password is looked at, and taken back once they are in. */
class GuessingTest {

    private static final String HERS = "h".repeat(43);
    private static final String OF_ANOTHER = "o".repeat(43);
    private static final long BEGUN = 17;
    private static final SignInAttempt ATTEMPT =
            new SignInAttempt("liqinghe", "192.0.2.7", List.of(HERS, OF_ANOTHER));
    private static final CountedTry COUNTED = new CountedTry(ATTEMPT, "bucket", List.of(7L), false);
    private static final CountedTry BEYOND = new CountedTry(ATTEMPT, "there", List.of(8L), true);
    private static final Authentication TRIED =
            UsernamePasswordAuthenticationToken.unauthenticated("liqinghe", "a boat in the bay");

    private final SignInAttempts attempts = mock(SignInAttempts.class);
    private final Patience patience = mock(Patience.class);
    private final AuthenticationManager passwords = mock(AuthenticationManager.class);
    private final Guessing guessing = new Guessing(attempts, patience);
    private final MockHttpServletResponse answer = new MockHttpServletResponse();

    @BeforeEach
    void beginARequest() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.7");
        request.setCookies(new Cookie(Guessing.COOKIE, HERS + "." + OF_ANOTHER));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, answer));
        when(attempts.begin(ATTEMPT)).thenReturn(Optional.of(COUNTED));
        when(attempts.right(COUNTED)).thenReturn(List.of("next", OF_ANOTHER));
        when(patience.begin()).thenReturn(BEGUN);
    }

    @AfterEach
    void endTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aRightOneIsTakenBackAsItWasCountedAndOnceTheyAreIn() {
        when(passwords.authenticate(TRIED)).thenReturn(TRIED);

        guessing.bound(passwords).authenticate(TRIED);

        verify(attempts, never()).right(any());
        guessing.letIn();
        guessing.letIn();
        verify(attempts, times(1)).right(COUNTED);
        assertThat(answer.getHeaders(HttpHeaders.SET_COOKIE))
                .singleElement()
                .asString()
                .startsWith(Guessing.COOKIE + "=next." + OF_ANOTHER + ";");
    }

    @Test
    void whoeverIsAskedForMoreGaveTheRightOne() {
        var half =
                new HalfIn(
                        new PersonId(7),
                        "liqinghe",
                        0,
                        SecondStep.CODE,
                        false,
                        Instant.parse("2026-11-30T04:00:00Z"));
        when(passwords.authenticate(TRIED)).thenThrow(new HalfWay(half));

        refuses(HalfWay.class);

        verify(attempts).right(COUNTED);
    }

    @Test
    void aWrongOneStaysCounted() {
        when(passwords.authenticate(TRIED)).thenThrow(new BadCredentialsException("Wrong"));

        refuses(BadCredentialsException.class);

        guessing.letIn();
        verify(attempts, never()).right(any());
        verify(attempts, never()).takeBack(any());
        verify(patience, never()).end(anyLong());
    }

    @Test
    void afterTooManyNoneIsLookedAt() {
        when(attempts.begin(ATTEMPT)).thenReturn(Optional.empty());

        refuses(TooOften.class);

        verify(passwords, never()).authenticate(any());
        verify(patience).end(BEGUN);
    }

    /** Nobody is told who comes in from there, by the answer or by when it comes. */
    @ParameterizedTest
    @MethodSource("refusals")
    void oneThatIsLookedAtBeyondThatIsRefusedAsThoseAreThatAreNot(AuthenticationException why) {
        when(attempts.begin(ATTEMPT)).thenReturn(Optional.of(BEYOND));
        when(passwords.authenticate(TRIED)).thenThrow(why);

        refuses(TooOften.class);

        verify(patience).end(BEGUN);
    }

    static List<AuthenticationException> refusals() {
        return List.of(
                new BadCredentialsException("Wrong"),
                new DisabledException("Left"),
                new NotTaken(SingleSignOn.AWAY),
                new NotTaken("NO_ROLE"));
    }

    @Test
    void whoeverIsRightBeyondThatIsIn() {
        when(attempts.begin(ATTEMPT)).thenReturn(Optional.of(BEYOND));
        when(attempts.right(BEYOND)).thenReturn(List.of("next"));
        when(passwords.authenticate(TRIED)).thenReturn(TRIED);

        guessing.bound(passwords).authenticate(TRIED);
        guessing.letIn();

        verify(attempts).right(BEYOND);
        verify(patience, never()).end(anyLong());
    }

    @Test
    void whatADirectoryThatIsAwayDidNotLookAtIsNotCountedAndOneIsToldSo() {
        when(passwords.authenticate(TRIED)).thenThrow(new NotTaken(SingleSignOn.AWAY));

        assertThatExceptionOfType(NotTaken.class)
                .isThrownBy(() -> guessing.bound(passwords).authenticate(TRIED))
                .satisfies(away -> assertThat(away.said()).isEqualTo(SingleSignOn.AWAY));

        verify(attempts).takeBack(COUNTED);
    }

    @Test
    void whomADirectoryKnowsAndTheHouseRefusesIsCountedAsBefore() {
        when(passwords.authenticate(TRIED)).thenThrow(new NotTaken("NO_ROLE"));

        refuses(NotTaken.class);

        verify(attempts, never()).takeBack(any());
    }

    /** By a passkey, or from the issuer. */
    @Test
    void whoeverComesInByNoPasswordForgivesNothing() {
        guessing.letIn();

        verify(attempts, never()).right(any());
    }

    private void refuses(Class<? extends AuthenticationException> why) {
        assertThatExceptionOfType(why)
                .isThrownBy(() -> guessing.bound(passwords).authenticate(TRIED));
    }
}
