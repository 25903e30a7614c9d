package org.caibian.security;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** The issuer as the house asks it: described by itself, when somebody first comes by it. */
final class Issuer {

    /** Its name in addresses. */
    static final String NAME = "oidc";

    private static final Logger LOG = LoggerFactory.getLogger(Issuer.class);
    private static final Pattern CODE = Pattern.compile("\\w{1,60}");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OidcSettings settings;
    private final ClientRegistrationRepository registrations;

    Issuer(OidcSettings settings) {
        this.settings = settings;
        this.registrations =
                new SupplierClientRegistrationRepository(
                        () -> new InMemoryClientRegistrationRepository(registration()));
    }

    /** An issuer that is out of reach keeps nobody from starting the house, and is asked again. */
    ClientRegistrationRepository registrations() {
        return registrations;
    }

    /** Looks at what it says, as the library does: state, nonce, signature, issuer, audience. */
    AuthenticationProvider provider() {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(wire());
        var people = new DefaultOAuth2UserService();
        var askedOf = new RestTemplate(patient());
        askedOf.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        people.setRestOperations(askedOf);
        var users = new OidcUserService();
        users.setOauth2UserService(people);
        return new OidcAuthorizationCodeAuthenticationProvider(tokens, users);
    }

    /** The log is told which error, and nothing else of it: anybody may make up an answer. */
    static AuthenticationException failed(AuthenticationException why) {
        LOG.warn("Nobody was let in by the issuer: {}", code(why));
        return new NotTaken(SingleSignOn.FAILED, why);
    }

    private static String code(AuthenticationException why) {
        return why instanceof OAuth2AuthenticationException told
                        && CODE.matcher(told.getError().getErrorCode()).matches()
                ? told.getError().getErrorCode()
                : why.getClass().getSimpleName();
    }

    private ClientRegistration registration() {
        return described()
                .registrationId(NAME)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(scopes())
                .redirectUri("{baseUrl}/desk/oauth2/code/{registrationId}")
                .build();
    }

    /** As it describes itself, under the very name it is set by. */
    private ClientRegistration.Builder described() {
        try {
            return ClientRegistrations.fromIssuerLocation(settings.issuer());
        } catch (IllegalArgumentException | IllegalStateException away) {
            var error = new OAuth2Error(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);
            throw failed(new OAuth2AuthenticationException(error, away));
        }
    }

    private List<String> scopes() {
        var scopes = new ArrayList<>(settings.scopes());
        scopes.remove(OidcScopes.OPENID);
        scopes.addFirst(OidcScopes.OPENID);
        return scopes;
    }

    /** As the library has it, but not for ever. */
    private static RestClient wire() {
        return RestClient.builder()
                .requestFactory(patient())
                .configureMessageConverters(converters ->
                        converters
                                .disableDefaults()
                                .addCustomConverter(new FormHttpMessageConverter())
                                .addCustomConverter(
                                        new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    private static SimpleClientHttpRequestFactory patient() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return requests;
    }
}
