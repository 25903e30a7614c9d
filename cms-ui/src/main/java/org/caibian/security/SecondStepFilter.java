package org.caibian.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import org.caibian.signin.CodeResult;
import org.caibian.signin.SecondFactors;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Lets whoever is half in the rest of the way in, for a code or what came instead of it. */
final class SecondStepFilter extends AbstractAuthenticationProcessingFilter {

    private final SecondFactors factors;
    private final UserDetailsService accounts;
    private final Clock clock;

    SecondStepFilter(SecondFactors factors, UserDetailsService accounts, Clock clock) {
        super(
                PathPatternRequestMatcher.withDefaults()
                        .matcher(HttpMethod.POST, SecondStepDoor.ADDRESS));
        this.factors = factors;
        this.accounts = accounts;
        this.clock = clock;
        setAuthenticationFailureHandler((request, response, why) ->
                response.sendRedirect(
                        request.getContextPath()
                                + (why instanceof Refused refused
                                        ? SecondStepDoor.ADDRESS + "?" + refused.why
                                        : "/desk/login")));
    }

    @Override
    public Authentication attemptAuthentication(
            HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession();
        var half =
                HalfIn.of(session.getAttribute(HalfIn.NAME), clock.instant())
                        .orElseThrow(() -> new InsufficientAuthenticationException("A stranger"));
        if (!half.proved()) {
            prove(half, Optional.ofNullable(request.getParameter("code")).orElse(""));
        }
        session.removeAttribute(HalfIn.NAME);
        return whole(half);
    }

    private void prove(HalfIn half, String code) {
        var result = factors.prove(half.person(), code);
        if (result != CodeResult.RIGHT) {
            throw new Refused(result);
        }
    }

    /** As they are now: somebody may have switched them off since they gave their password. */
    private Authentication whole(HalfIn half) {
        var person = (SignedIn) accounts.loadUserByUsername(half.account());
        if (!person.active() || person.key() != half.key()) {
            throw new InsufficientAuthenticationException("Not any more");
        }
        var granted = new ArrayList<GrantedAuthority>(person.getAuthorities());
        granted.add(
                FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                        .issuedAt(half.since())
                        .build());
        granted.add(
                FactorGrantedAuthority.withAuthority(Proof.CODE).issuedAt(clock.instant()).build());
        return UsernamePasswordAuthenticationToken.authenticated(person, null, granted);
    }

    /** Not with this code. */
    private static final class Refused extends AuthenticationException {
        private final CodeResult why;

        Refused(CodeResult why) {
            super("The code was not taken");
            this.why = why;
        }
    }
}
