package org.caibian.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** Where somebody who signs out is led, by way of the issuer or not. */
class IssuerSignOutTest {

    private static final Map<String, Object> ENDS_SESSIONS =
            Map.of("end_session_endpoint", "https://id.example/end");

    @Test
    void whoeverCameByTheIssuerIsLedThereAndBack() throws Exception {
        assertThat(ledTo(ENDS_SESSIONS, true))
                .isEqualTo(
                        "https://id.example/end?id_token_hint=word"
                                + "&post_logout_redirect_uri=https://news.example/desk/login");
    }

    @Test
    void whoeverCameByAPasswordIsLedToThePageTheyKnow() throws Exception {
        assertThat(ledTo(ENDS_SESSIONS, false)).isEqualTo("/desk/login");
    }

    @Test
    void anIssuerThatEndsNoSessionIsLeftOut() throws Exception {
        assertThat(ledTo(Map.of(), true)).isEqualTo("/desk/login");
    }

    private static String ledTo(Map<String, Object> described, boolean byTheIssuer)
            throws Exception {
        var signOut = new IssuerSignOut(new InMemoryClientRegistrationRepository(by(described)));
        var request = new MockHttpServletRequest("POST", "/desk/logout");
        request.setScheme("https");
        request.setServerName("news.example");
        request.setServerPort(443);
        if (byTheIssuer) {
            signOut.keep(
                    new OidcIdToken(
                            "word",
                            Instant.EPOCH,
                            Instant.EPOCH.plusSeconds(60),
                            Map.of("sub", "jinanzhou")),
                    request);
        }
        var response = new MockHttpServletResponse();
        signOut.logout(request, response, null);
        request.getSession().invalidate();

        signOut.onLogoutSuccess(request, response, null);

        return response.getRedirectedUrl();
    }

    private static ClientRegistration by(Map<String, Object> described) {
        return ClientRegistration.withRegistrationId(Issuer.NAME)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientId("caibian")
                .redirectUri("{baseUrl}/desk/oauth2/code/oidc")
                .authorizationUri("https://id.example/auth")
                .tokenUri("https://id.example/token")
                .providerConfigurationMetadata(described)
                .build();
    }
}
