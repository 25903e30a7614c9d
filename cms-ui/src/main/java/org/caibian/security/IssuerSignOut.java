package org.caibian.security;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * Leads whoever came by the issuer there as they sign out, so that nobody comes in as them by one
 * press of the button. It asks for its own word of who they are, which is kept as long as the
 * session.
 */
final class IssuerSignOut extends OidcClientInitiatedLogoutSuccessHandler implements LogoutHandler {

    private static final String WORD = IssuerSignOut.class.getName();

    IssuerSignOut(ClientRegistrationRepository issuer) {
        super(issuer);
        setPostLogoutRedirectUri("{baseUrl}" + SingleSignOnDoor.GATE);
        setDefaultTargetUrl(SingleSignOnDoor.GATE);
        setRedirectStrategy(new UidlRedirectStrategy());
    }

    void keep(OidcIdToken word, HttpServletRequest request) {
        request.getSession().setAttribute(WORD, word);
    }

    /** While there is a session to read it from. */
    @Override
    public void logout(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Authentication known) {
        Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(WORD))
                .ifPresent(word -> request.setAttribute(WORD, word));
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication known) {
        return super.determineTargetUrl(
                request,
                response,
                request.getAttribute(WORD) instanceof OidcIdToken word ? as(word) : known);
    }

    private static Authentication as(OidcIdToken word) {
        return new OAuth2AuthenticationToken(
                new DefaultOidcUser(List.of(), word), List.of(), Issuer.NAME);
    }
}
