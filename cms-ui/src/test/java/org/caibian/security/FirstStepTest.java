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
import org.caibian.staff.CountedTry;
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

    /** The house's own, and no cheaper than the settings allow. */
    private static final PasswordEncoder HOUSE =
            new PasswordHashes()
                    .passwordEncoder(new PasswordSettings(7_168, 1, Optional.empty(), List.of()));

    private static final String KEPT = String.valueOf(HOUSE.encode(RIGHT));

    private final CountingHash hash = new CountingHash();
    private final FirstStep first =
            new FirstStep(
                    FirstStepTest::account,
                    (user, _) -> user,
                    hash,
                    new Guessing(allowing(), mock(Patience.class)),
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
    void whoeverIsThereAndWhoeverIsNotCostOneHashEachAndTheSame() {
        for (var account : List.of("here", "left", "nobody")) {
            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> tries(account, "a boat in the fog"));
            assertThat(hash.tried())
                    .as(account)
                    .containsExactly(
                            new Tried(
                                    "a boat in the fog",
                                    "{argon2id}$argon2id$v=19$m=7168,t=1,p=1"));
        }
    }

    @Test
    void whoeverLeftIsNotToldThatTheirPasswordWasRight() {
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> tries("left", RIGHT));
        assertThat(hash.tried()).extracting(Tried::password).containsExactly(RIGHT);
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
                KEPT,
                Set.of(Role.REPORTER),
                name.equals("here"),
                0,
                SessionId.fresh());
    }

    private static SignInAttempts allowing() {
        var attempts = mock(SignInAttempts.class);
        when(attempts.begin(any()))
                .thenAnswer(asked ->
                        Optional.of(
                                new CountedTry(asked.getArgument(0), "bucket", List.of(), false)));
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

    /** What was hashed to be compared, and by what: the hash says it before salt and sum. */
    private record Tried(String password, String cost) {
        static Tried of(@Nullable CharSequence password, @Nullable String kept) {
            return new Tried(
                    String.valueOf(password),
                    String.valueOf(kept).replaceFirst("(\\$[^$]*){2}$", ""));
        }
    }

    /** Remembers what was hashed to be compared. */
    private static final class CountingHash implements PasswordEncoder {
        private final List<Tried> tried = new ArrayList<>();

        /** Since this was asked last. */
        List<Tried> tried() {
            var all = List.copyOf(tried);
            tried.clear();
            return all;
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return HOUSE.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String kept) {
            tried.add(Tried.of(password, kept));
            return HOUSE.matches(password, kept);
        }
    }
}
