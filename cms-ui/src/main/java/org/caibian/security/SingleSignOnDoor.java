package org.caibian.security;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import java.time.Clock;
import java.util.Optional;
import org.caibian.staff.Staff;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Hangs the way by the issuer into the desk's door, where one is set; else nothing is there. */
@Component
final class SingleSignOnDoor extends AbstractHttpConfigurer<SingleSignOnDoor, HttpSecurity> {

    /** What begins it, with the issuer's name behind; below the desk, as all of its door. */
    static final String BEGIN = "/desk/oauth2/authorization";

    /** Where the issuer sends browsers back to. */
    static final String RETURN = "/desk/oauth2/code/*";

    /** Where whoever signs out is led, by way of the issuer it may be. */
    static final String GATE = "/desk/login";

    private final OidcSettings settings;
    private final Issuer issuer;
    private final Optional<IssuerSignOut> signOut;
    private final Vouching vouching;
    private final Staff staff;
    private final FirstStep first;
    private final Clock clock;

    SingleSignOnDoor(
            OidcSettings settings, Vouching vouching, Staff staff, FirstStep first, Clock clock) {
        this.settings = settings;
        this.issuer = new Issuer(settings);
        this.signOut =
                settings.isOn() && settings.signOutThere()
                        ? Optional.of(new IssuerSignOut(issuer.registrations()))
                        : Optional.empty();
        this.vouching = vouching;
        this.staff = staff;
        this.first = first;
        this.clock = clock;
    }

    /** Who is signed out at the issuer as well, where the house wants that. */
    Optional<IssuerSignOut> signOut() {
        return signOut;
    }

    @Override
    public void configure(HttpSecurity http) {
        if (!settings.isOn()) {
            return;
        }
        var begin =
                new OAuth2AuthorizationRequestRedirectFilter(
                        new DefaultOAuth2AuthorizationRequestResolver(
                                issuer.registrations(), BEGIN));
        begin.setAuthenticationFailureHandler(failed());
        var back =
                new SingleSignOnFilter(
                        issuer.registrations(),
                        new Claims(settings),
                        vouching,
                        staff,
                        first,
                        signOut,
                        clock);
        back.setAuthenticationManager(new ProviderManager(issuer.provider()));
        back.setAuthenticationFailureHandler(failed());
        back.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        back.setSessionAuthenticationStrategy(
                http.getSharedObject(SessionAuthenticationStrategy.class));
        back.setAuthenticationSuccessHandler(
                http.getSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class));
        http.addFilterBefore(postProcess(begin), UsernamePasswordAuthenticationFilter.class);
        http.addFilterBefore(postProcess(back), UsernamePasswordAuthenticationFilter.class);
    }

    /** Who is asked for more, or refused, is told by the first step; all else went wrong there. */
    private AuthenticationFailureHandler failed() {
        return (request, response, why) ->
                first.onAuthenticationFailure(
                        request,
                        response,
                        why instanceof HalfWay || why instanceof NotTaken
                                ? why
                                : Issuer.failed(why));
    }
}
