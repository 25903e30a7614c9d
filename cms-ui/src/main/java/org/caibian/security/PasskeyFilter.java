package org.caibian.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets in whose passkey signed what their session was asked: it is both factors at once. Whatever
 * was wrong, the answer is the same.
 */
final class PasskeyFilter extends AbstractAuthenticationProcessingFilter {

    private final PasskeyCeremonies ceremonies;
    private final UserDetailsService accounts;
    private final Guessing guessing;
    private final Clock clock;
    private final TransactionOperations transaction;

    PasskeyFilter(
            PasskeyCeremonies ceremonies,
            UserDetailsService accounts,
            Guessing guessing,
            Clock clock,
            TransactionOperations transaction) {
        super(
                PathPatternRequestMatcher.withDefaults()
                        .matcher(HttpMethod.POST, PasskeyDoor.ADDRESS));
        this.ceremonies = ceremonies;
        this.accounts = accounts;
        this.guessing = guessing;
        this.clock = clock;
        this.transaction = transaction;
        setAuthenticationFailureHandler((request, response, _) ->
                response.sendRedirect(request.getContextPath() + "/desk/login?passkey"));
    }

    @Override
    public Authentication attemptAuthentication(
            HttpServletRequest request, HttpServletResponse response) {
        var session = Optional.ofNullable(request.getSession(false));
        var answer = Optional.ofNullable(request.getParameter("answer")).orElse("");
        var person =
                session.flatMap(PasskeyFilter::taken)
                        .flatMap(asked -> signer(asked, answer))
                        .filter(SignedIn::active)
                        .orElseThrow(() -> new BadCredentialsException("Not by this"));
        session.ifPresent(here -> here.removeAttribute(HalfIn.NAME));
        guessing.cameIn(person.account());
        var granted = new ArrayList<GrantedAuthority>(person.getAuthorities());
        granted.add(
                FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.WEBAUTHN_AUTHORITY)
                        .issuedAt(clock.instant())
                        .build());
        return UsernamePasswordAuthenticationToken.authenticated(person, null, granted);
    }

    /**
     * In one act: where all that lets them in ends at this instant, their passkey is gone, or the
     * key is read that ends with it.
     */
    private Optional<SignedIn> signer(PasskeyToSign asked, String answer) {
        return Objects.requireNonNull(
                transaction.execute(_ ->
                        ceremonies
                                .signer(asked, answer)
                                .map(accounts::loadUserByUsername)
                                .map(SignedIn.class::cast)));
    }

    private static Optional<PasskeyToSign> taken(HttpSession session) {
        var held = session.getAttribute(PasskeyToSign.NAME);
        session.removeAttribute(PasskeyToSign.NAME);
        return held instanceof PasskeyToSign asked ? Optional.of(asked) : Optional.empty();
    }
}
