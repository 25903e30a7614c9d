package org.caibian.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

class PasswordsTest {
    private final Passwords passwords =
            new Passwords(PasswordEncoderFactories.createDelegatingPasswordEncoder());

    @Test
    void aPasswordHasTwelveCharactersOrMore() {
        assertThat(passwords.fault("elevenchars", "elevenchars"))
                .isEqualTo(Optional.of(Passwords.Fault.TOO_SHORT));
        assertThat(passwords.fault("twelve chars", "twelve chars")).isEmpty();
    }

    @Test
    void aPasswordThatTheHashWouldCutOffIsRefused() {
        var long25 = "字".repeat(25);

        assertThat(passwords.fault(long25, long25))
                .isEqualTo(Optional.of(Passwords.Fault.TOO_LONG));
    }

    @Test
    void bothTimesTheSameMustBeWritten() {
        assertThat(passwords.fault("twelve chars", "twelve Chars"))
                .isEqualTo(Optional.of(Passwords.Fault.DIFFERENT));
    }

    @Test
    void onlyAHashOfItIsKept() {
        assertThat(passwords.hash("twelve chars")).startsWith("{").doesNotContain("twelve");
    }
}
