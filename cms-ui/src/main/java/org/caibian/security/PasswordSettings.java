package org.caibian.security;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a password costs whoever guesses it: {@code memory} in KiB and {@code passes} of Argon2id,
 * by default as OWASP has it (19 MiB, two passes); a file of passwords that are {@code refused}, a
 * line each; and what the {@code house} is called, of which alone no password is made.
 */
@ConfigurationProperties("caibian.passwords")
record PasswordSettings(
        @DefaultValue("19456") int memory,
        @DefaultValue("2") int passes,
        Optional<Path> refused,
        @DefaultValue({"caibian", "采编", "晨岸"}) List<String> house) {
    private static final int LEAST_MEMORY = 7_168;
    private static final int MOST_MEMORY = 262_144;
    private static final int MOST_PASSES = 20;

    PasswordSettings {
        house = List.copyOf(house);
        if (memory < LEAST_MEMORY || memory > MOST_MEMORY || passes < 1 || passes > MOST_PASSES) {
            throw new IllegalArgumentException(
                    "caibian.passwords: memory 7168 to 262144 (KiB), passes 1 to 20");
        }
    }
}
