package org.caibian.security;

import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the settings say of the directories of the house, for its pages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OidcSettings.class, LdapSettings.class})
class SingleSignOnConfiguration {

    @Bean
    SingleSignOn singleSignOn(OidcSettings issuer, LdapSettings directory) {
        var button =
                new SingleSignOn.Button(
                        Optional.of(issuer.label()).filter(label -> !label.isBlank()),
                        SingleSignOnDoor.BEGIN.replaceFirst("/desk/", "") + "/" + Issuer.NAME);
        return new SingleSignOn(
                issuer.isOn() ? Optional.of(button) : Optional.empty(),
                issuer.isOn() || directory.isOn());
    }
}
