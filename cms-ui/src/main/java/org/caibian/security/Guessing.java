package org.caibian.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.caibian.staff.CountedTry;
import org.caibian.staff.SignInAttempt;
import org.caibian.staff.SignInAttempts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Bounds how often passwords are tried, and knows again the browsers whose were right. */
@Component
public final class Guessing {
    static final String COOKIE = "caibian-device";

    /** Under which name the request holds how its try was counted. */
    private static final String COUNTED = "org.caibian.counted-try";

    /** Browsers keep none longer. */
    private static final Duration KEPT = Duration.ofDays(400);

    /** Stands between the tokens a browser bears: of each who signs in with it there is one. */
    private static final String BETWEEN = ".";

    private final SignInAttempts attempts;
    private final Patience patience;

    Guessing(SignInAttempts attempts, Patience patience) {
        this.attempts = attempts;
        this.patience = patience;
    }

    /**
     * Asks {@code passwords} only as often as one may try. Where that is over the answer is the
     * same and comes as late, whether or not one looked at it all the same.
     */
    AuthenticationManager bound(AuthenticationManager passwords) {
        return tried -> {
            long begun = patience.begin();
            var counted = attempts.begin(attempt(tried.getName()));
            try {
                return look(passwords, tried, counted.orElseThrow(TooOften::new));
            } catch (HalfWay askedForMore) {
                throw askedForMore;
            } catch (AuthenticationException wrong) {
                if (counted.filter(one -> !one.beyond()).isPresent()) {
                    throw wrong;
                }
                patience.end(begun);
                throw new TooOften();
            }
        };
    }

    private Authentication look(
            AuthenticationManager passwords, Authentication tried, CountedTry counted) {
        try {
            var known = passwords.authenticate(tried);
            here().setAttribute(COUNTED, counted, RequestAttributes.SCOPE_REQUEST);
            return known;
        } catch (HalfWay askedForMore) {
            known(attempts.right(counted));
            throw askedForMore;
        } catch (NotTaken refused) {
            if (refused.isAway()) {
                attempts.takeBack(counted);
            }
            throw refused;
        }
    }

    /**
     * Whoever this request lets in is noted just now, in one transaction: with it, that the
     * password was right, where they came by one.
     */
    void letIn() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(COUNTED, RequestAttributes.SCOPE_REQUEST)
                        instanceof CountedTry counted) {
            request.removeAttribute(COUNTED, RequestAttributes.SCOPE_REQUEST);
            known(attempts.right(counted));
        }
    }

    /**
     * Somebody came by what nobody guesses, such as a link: however many guess, they are let in,
     * and their browser is known.
     */
    public void cameIn(String account) {
        known(attempts.cameIn(attempt(account)));
    }

    /** The browser bears those from now on. */
    private static void known(List<String> tokens) {
        var here = here();
        Optional.ofNullable(here.getResponse())
                .ifPresent(answer ->
                        answer.addHeader(
                                HttpHeaders.SET_COOKIE,
                                ResponseCookie.from(COOKIE, String.join(BETWEEN, tokens))
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
        return new SignInAttempt(account, request.getRemoteAddr(), tokens(request));
    }

    private static List<String> tokens(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .limit(1)
                .flatMap(cookie -> Arrays.stream(cookie.getValue().split("[.]", -1)))
                .toList();
    }

    private static ServletRequestAttributes here() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
