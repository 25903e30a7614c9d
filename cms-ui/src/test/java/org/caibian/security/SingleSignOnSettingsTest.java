package org.caibian.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.caibian.startup.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Settings of the directories of the house, as they are read at the start. */
class SingleSignOnSettingsTest {

    private static final String OIDC = "caibian.signin.oidc.";
    private static final String LDAP = "caibian.signin.ldap.";

    @Test
    void whereNothingIsSetNothingIsOn() {
        assertThat(read("caibian.signin.oidc", OidcSettings.class, Map.of()).isOn()).isFalse();
        assertThat(read("caibian.signin.ldap", LdapSettings.class, Map.of()).isOn()).isFalse();
        assertThat(
                        read(
                                        "caibian.signin.oidc",
                                        OidcSettings.class,
                                        Map.of(OIDC + "issuer", " "))
                                .isOn())
                .isFalse();
    }

    @Test
    void whatIsSetIsOnAndNoSecretIsToldByWhatIsLogged() {
        var issuer = read("caibian.signin.oidc", OidcSettings.class, issuer());
        var directory = read("caibian.signin.ldap", LdapSettings.class, directory());

        assertThat(issuer.isOn()).isTrue();
        assertThat(directory.isOn()).isTrue();
        assertThat(issuer.signOutThere()).isFalse();
        assertThat(issuer.toString() + directory).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, '', caibian.signin.oidc.issuer",
        "issuer, http://id.example, https://",
        "issuer, no address, caibian.signin.oidc.issuer",
        "client-id, '', caibian.signin.oidc.client-id",
        "client-secret, '', caibian.signin.oidc.client-secret",
    })
    void withAnIssuerHalfSetTheProgramDoesNotStart(String key, String value, String told) {
        var settings = issuer();
        settings.put(OIDC + key, value);

        assertThatThrownBy(() -> read("caibian.signin.oidc", OidcSettings.class, settings))
                .rootCause()
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource({
        "url, '', caibian.signin.ldap.url",
        "url, ldap://ldap.example, ldaps://",
        "base, '', caibian.signin.ldap.base",
        "manager-password, '', caibian.signin.ldap.manager-password",
        "user-filter, (uid=wangyan), caibian.signin.ldap.user-filter",
        "user-dn, ou=people, caibian.signin.ldap.user-dn",
    })
    void withADirectoryHalfSetTheProgramDoesNotStart(String key, String value, String told) {
        var settings = directory();
        settings.put(LDAP + key, value);

        assertThatThrownBy(() -> read("caibian.signin.ldap", LdapSettings.class, settings))
                .rootCause()
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(told);
    }

    /** As the front README has them. */
    @Test
    void theyAreGivenByTheEnvironmentToo() {
        Map<String, Object> environment =
                Map.of(
                        "CAIBIAN_SIGNIN_OIDC_ISSUER", "https://id.example",
                        "CAIBIAN_SIGNIN_OIDC_CLIENT_ID", "caibian",
                        "CAIBIAN_SIGNIN_OIDC_CLIENT_SECRET", "s3cret",
                        "CAIBIAN_SIGNIN_OIDC_SECOND_FACTOR_AMR", "mfa,otp",
                        "CAIBIAN_SIGNIN_OIDC_ROLES", "编辑部-财经=reporter@CJ,审核=moderator");
        var sources =
                ConfigurationPropertySources.from(
                        new SystemEnvironmentPropertySource("systemEnvironment", environment));

        var issuer = new Binder(sources).bindOrCreate("caibian.signin.oidc", OidcSettings.class);

        assertThat(issuer.clientId()).isEqualTo("caibian");
        assertThat(issuer.secondFactorAmr()).containsExactly("mfa", "otp");
        assertThat(issuer.roles()).containsExactly("编辑部-财经=reporter@CJ", "审核=moderator");
        assertThat(issuer.groupsClaim()).isEqualTo("groups");
    }

    private static Map<String, String> issuer() {
        return new HashMap<>(
                Map.of(
                        OIDC + "issuer", "https://id.example",
                        OIDC + "client-id", "caibian",
                        OIDC + "client-secret", "s3cret",
                        OIDC + "roles", "编辑部-财经=reporter@CJ, 审核=moderator"));
    }

    private static Map<String, String> directory() {
        return new HashMap<>(
                Map.of(
                        LDAP + "url", "ldaps://ldap.example",
                        LDAP + "base", "dc=example",
                        LDAP + "manager-dn", "cn=reader",
                        LDAP + "manager-password", "s3cret"));
    }

    private static <T> T read(String prefix, Class<T> type, Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate(prefix, type);
    }
}
