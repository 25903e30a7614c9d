package org.caibian.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Asks for the password, as often as one may try, and says why nobody is let in. */
@Component
final class PasswordDoor extends SimpleUrlAuthenticationFailureHandler {
    private final AuthenticationManager passwords;

    PasswordDoor(
            UserDetailsService accounts,
            UserDetailsPasswordService keptAnew,
            PasswordEncoder encoder,
            Guessing guessing) {
        super("/desk/login?error");
        var byPassword = new DaoAuthenticationProvider(accounts);
        byPassword.setPasswordEncoder(encoder);
        byPassword.setUserDetailsPasswordService(keptAnew);
        passwords = guessing.bound(new ProviderManager(byPassword));
    }

    AuthenticationManager passwords() {
        return passwords;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (why instanceof TooOften) {
            getRedirectStrategy().sendRedirect(request, response, "/desk/login?often");
        } else {
            super.onAuthenticationFailure(request, response, why);
        }
    }
}
