package org.caibian.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.shared.PersonId;
import org.caibian.signin.SecondFactors;
import org.caibian.signin.SecondStep;
import org.caibian.signin.SessionId;
import org.caibian.staff.Role;
import org.caibian.staff.SignInAttempts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What takes time at the first step is the hash: whether an account is there shows in no time. */
class FirstStepTest {
    private static final String RIGHT = "a boat in the bay";

    private final CountingHash hash = new CountingHash();
    private final FirstStep first =
            new FirstStep(
                    FirstStepTest::account,
                    (user, _) -> user,
                    hash,
                    new Guessing(allowing()),
                    noDirectory(),
                    askingForNothing(),
                    Clock.systemUTC());

    @BeforeEach
    void beginARequest() {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(
                        new MockHttpServletRequest(), new MockHttpServletResponse()));
    }

    @AfterEach
    void endTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void whoeverIsThereAndWhoeverIsNotCostOneHashEach() {
        for (var account : List.of("here", "left", "nobody")) {
            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> tries(account, "a boat in the fog"));
            assertThat(hash.tried()).as(account).containsExactly("a boat in the fog");
        }
    }

    @Test
    void whoeverLeftIsNotToldThatTheirPasswordWasRight() {
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> tries("left", RIGHT));
        assertThat(hash.tried()).containsExactly(RIGHT);
    }

    private void tries(String account, String password) {
        first.passwords()
                .authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated(account, password));
    }

    private static UserDetails account(String name) {
        if (name.equals("nobody")) {
            throw new UsernameNotFoundException("No such account");
        }
        return new SignedIn(
                new PersonId(1),
                name,
                "施樾",
                RIGHT,
                Set.of(Role.REPORTER),
                name.equals("here"),
                0,
                SessionId.fresh());
    }

    private static SignInAttempts allowing() {
        var attempts = mock(SignInAttempts.class);
        when(attempts.begin(any())).thenReturn(true);
        return attempts;
    }

    private static DirectoryPasswords noDirectory() {
        var none = mock(DirectoryPasswords.class);
        when(none.first(any())).thenReturn(mock(AuthenticationProvider.class));
        return none;
    }

    private static SecondFactors askingForNothing() {
        var factors = mock(SecondFactors.class);
        when(factors.after(any())).thenReturn(SecondStep.NONE);
        return factors;
    }

    /** Remembers what was hashed to be compared. */
    private static final class CountingHash implements PasswordEncoder {
        private final List<String> tried = new ArrayList<>();

        /** Since this was asked last. */
        List<String> tried() {
            var all = List.copyOf(tried);
            tried.clear();
            return all;
        }

        @Override
        public String encode(@Nullable CharSequence password) {
            return String.valueOf(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String kept) {
            tried.add(String.valueOf(password));
            return Optional.ofNullable(kept).filter(String.valueOf(password)::equals).isPresent();
        }
    }
}
