package org.caibian.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The issuer (OpenID Connect) by which people come in: nothing where {@code issuer} is empty. What
 * its groups give stands in {@code roles}; whom it has asked for a second factor it says by one of
 * {@code secondFactorAmr} or {@code secondFactorAcr}. With {@code signOutThere} whoever signs out
 * here does so there as well.
 */
@ConfigurationProperties("caibian.signin.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String label,
        @DefaultValue({"profile", "email"}) List<String> scopes,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue("preferred_username") String accountClaim,
        @DefaultValue List<String> roles,
        @DefaultValue List<String> secondFactorAmr,
        @DefaultValue List<String> secondFactorAcr,
        @DefaultValue("false") boolean signOutThere) {

    private static final String PREFIX = "caibian.signin.oidc.";

    OidcSettings {
        if (issuer.isBlank()) {
            if (!clientId.isBlank()) {
                Given.needed(PREFIX + "issuer", issuer);
            }
        } else {
            Given.sealed(PREFIX + "issuer", issuer, "https");
            Given.needed(PREFIX + "client-id", clientId);
            Given.needed(PREFIX + "client-secret", clientSecret);
        }
    }

    boolean isOn() {
        return !issuer.isBlank();
    }

    GroupRoles groupRoles() {
        return GroupRoles.read(PREFIX + "roles", roles);
    }

    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }
}
