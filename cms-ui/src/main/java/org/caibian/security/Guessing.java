package org.caibian.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.caibian.staff.SignInAttempt;
import org.caibian.staff.SignInAttempts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Bounds how often passwords are tried, and knows again the browsers whose were right. */
@Component
public final class Guessing {
    static final String COOKIE = "caibian-device";

    /** Browsers keep none longer. */
    private static final Duration KEPT = Duration.ofDays(400);

    private final SignInAttempts attempts;

    Guessing(SignInAttempts attempts) {
        this.attempts = attempts;
    }

    /** Asks {@code passwords} only as often as one may try. */
    AuthenticationManager bound(AuthenticationManager passwords) {
        return tried -> {
            var attempt = attempt(tried.getName());
            if (!attempts.begin(attempt)) {
                throw new TooOften();
            }
            try {
                var known = passwords.authenticate(tried);
                right(attempt);
                return known;
            } catch (HalfWay askedForMore) {
                right(attempt);
                throw askedForMore;
            }
        };
    }

    /**
     * Somebody came by what nobody guesses, such as a link: however many guess, they are let in,
     * and their browser is known.
     */
    public void cameIn(String account) {
        var attempt = attempt(account);
        attempts.begin(attempt);
        right(attempt);
    }

    private void right(SignInAttempt attempt) {
        var token = attempts.right(attempt);
        var here = here();
        Optional.ofNullable(here.getResponse())
                .ifPresent(answer ->
                        answer.addHeader(
                                HttpHeaders.SET_COOKIE,
                                ResponseCookie.from(COOKIE, token)
                                        .path("/desk")
                                        .httpOnly(true)
                                        .secure(here.getRequest().isSecure())
                                        .sameSite("Lax")
                                        .maxAge(KEPT)
                                        .build()
                                        .toString()));
    }

    private static SignInAttempt attempt(String account) {
        var request = here().getRequest();
        return new SignInAttempt(account, request.getRemoteAddr(), device(request));
    }

    private static Optional<String> device(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static ServletRequestAttributes here() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
