package org.caibian.security;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import java.time.Clock;
import org.caibian.signin.SecondFactors;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Hangs the second step into the desk's door: what a sign-in does, it does as the first. */
@Component
final class SecondStepDoor extends AbstractHttpConfigurer<SecondStepDoor, HttpSecurity> {

    /** Where the code is asked for, and sent to. */
    static final String ADDRESS = "/desk/code";

    private final FirstStep first;
    private final SecondFactors factors;
    private final UserDetailsService accounts;
    private final Clock clock;

    SecondStepDoor(
            FirstStep first, SecondFactors factors, UserDetailsService accounts, Clock clock) {
        this.first = first;
        this.factors = factors;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Now, as Vaadin tells the same form where its page is: before, it would take its own. */
    @Override
    public void init(HttpSecurity http) {
        http.formLogin(form -> form.failureHandler(first));
    }

    @Override
    public void configure(HttpSecurity http) {
        http.addFilterAfter(
                postProcess(likeTheFirst(new SecondStepFilter(factors, accounts, clock), http)),
                UsernamePasswordAuthenticationFilter.class);
    }

    /** Another session id, another CSRF token, and on to the page that was asked for. */
    static AbstractAuthenticationProcessingFilter likeTheFirst(
            AbstractAuthenticationProcessingFilter filter, HttpSecurity http) {
        filter.setAuthenticationManager(http.getSharedObject(AuthenticationManager.class));
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setSessionAuthenticationStrategy(
                http.getSharedObject(SessionAuthenticationStrategy.class));
        filter.setAuthenticationSuccessHandler(
                http.getSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class));
        return filter;
    }
}
