package org.caibian.security;

import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are kept: by Argon2id (RFC 9106). Those that were kept by bcrypt before are as good
 * as they were, and are kept anew when they are typed next.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PasswordSettings.class)
class PasswordHashes {
    private static final String NOW = "argon2id";
    private static final String BEFORE = "bcrypt";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;

    @Bean
    PasswordEncoder passwordEncoder(PasswordSettings cost) {
        var argon2 =
                new Argon2PasswordEncoder(
                        SALT_BYTES, HASH_BYTES, LANES, cost.memory(), cost.passes());
        return new DelegatingPasswordEncoder(
                NOW,
                Map.of(
                        NOW,
                        new FewAtOnce(argon2, Runtime.getRuntime().availableProcessors()),
                        BEFORE,
                        new BCryptPasswordEncoder()));
    }

    @Bean
    RefusedPasswords refusedPasswords(PasswordSettings settings) {
        return settings.refused().map(RefusedPasswords::in).orElseGet(RefusedPasswords::none);
    }

    @Bean
    EasyPasswords easyPasswords(PasswordSettings settings) {
        return EasyPasswords.in(settings.house());
    }
}
