package org.caibian.security;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.caibian.shared.Newsroom;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The house as passkeys know it: by the name in its public address, or as this machine where it has
 * none. It is never taken from a request, which says what its sender likes.
 */
@Component
final class RelyingParty {

    private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443);

    private final Environment settings;
    private final Newsroom newsroom;
    private final PasskeyStore store;

    /** Once it is known where the program listens. */
    private final SingletonSupplier<WebAuthnRelyingPartyOperations> operations =
            SingletonSupplier.of(this::made);

    RelyingParty(Environment settings, Newsroom newsroom, PasskeyStore store) {
        this.settings = settings;
        this.newsroom = newsroom;
        this.store = store;
    }

    /** Where its pages are, as browsers say it. */
    String origin() {
        var site = site();
        var scheme = site.getScheme().toLowerCase(Locale.ROOT);
        var usual = site.getPort() < 0 || USUAL_PORTS.getOrDefault(scheme, 0) == site.getPort();
        return scheme + "://" + host() + (usual ? "" : ":" + site.getPort());
    }

    WebAuthnRelyingPartyOperations operations() {
        return operations.obtain();
    }

    private WebAuthnRelyingPartyOperations made() {
        var house = PublicKeyCredentialRpEntity.builder().id(host()).name(newsroom.name()).build();
        var made = new Webauthn4JRelyingPartyOperations(store, store, house, Set.of(origin()));
        made.setCustomizeCreationOptions(asked ->
                asked.authenticatorSelection(
                        AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .build()));
        made.setCustomizeRequestOptions(
                asked -> asked.userVerification(UserVerificationRequirement.REQUIRED));
        return made;
    }

    private String host() {
        return site().getHost().toLowerCase(Locale.ROOT);
    }

    private URI site() {
        var set = settings.getProperty("caibian.site.address", "");
        return URI.create(
                set.isBlank()
                        ? "http://localhost:" + settings.getProperty("local.server.port", "8080")
                        : set.strip());
    }
}
