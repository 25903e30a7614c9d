package org.caibian.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.caibian.signin.SecondFactors;
import org.caibian.signin.SecondStep;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Asks for the password; whoever is asked for more has not signed in by it. */
@Component
final class FirstStep extends SimpleUrlAuthenticationFailureHandler {

    private final SecondFactors factors;
    private final Clock clock;
    private final AuthenticationManager passwords;

    FirstStep(
            UserDetailsService accounts,
            UserDetailsPasswordService keptAnew,
            PasswordEncoder encoder,
            Guessing guessing,
            DirectoryPasswords directory,
            SecondFactors factors,
            Clock clock) {
        super("/desk/login?error");
        this.factors = factors;
        this.clock = clock;
        var byPassword = new DaoAuthenticationProvider(accounts);
        byPassword.setPasswordEncoder(encoder);
        byPassword.setUserDetailsPasswordService(keptAnew);
        byPassword.setPostAuthenticationChecks(this::askForMore);
        passwords =
                guessing.bound(new ProviderManager(directory.first(this::askForMore), byPassword));
    }

    /** Nobody else checks a password for the desk, so that nobody is let in without being asked. */
    AuthenticationManager passwords() {
        return passwords;
    }

    /** Ends a sign-in, however it began, where a second step is asked for. */
    void askForMore(UserDetails known) {
        var person = (SignedIn) known;
        var step = factors.after(person.id());
        if (step != SecondStep.NONE) {
            throw new HalfWay(
                    new HalfIn(
                            person.id(),
                            person.account(),
                            person.key(),
                            step,
                            false,
                            clock.instant()));
        }
    }

    /** Whoever is half way goes on under another session id, as whoever is in does. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (why instanceof HalfWay half) {
            endWhatWas(request);
            request.getSession().setAttribute(HalfIn.NAME, half.who());
            request.changeSessionId();
            new DefaultRedirectStrategy().sendRedirect(request, response, SecondStepDoor.ADDRESS);
        } else if (why instanceof NotTaken refused) {
            getRedirectStrategy().sendRedirect(request, response, "/desk/login?" + refused.said());
        } else if (why instanceof TooOften) {
            getRedirectStrategy().sendRedirect(request, response, "/desk/login?often");
        } else {
            super.onAuthenticationFailure(request, response, why);
        }
    }

    /** Whoever is signed in there is so no more, as where the password alone is asked for. */
    private static void endWhatWas(HttpServletRequest request) {
        var before = request.getSession();
        if (before.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                != null) {
            before.invalidate();
        }
    }
}
