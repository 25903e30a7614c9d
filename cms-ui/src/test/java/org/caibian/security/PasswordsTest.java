package org.caibian.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

class PasswordsTest {
    private final Passwords passwords =
            new Passwords(
                    PasswordEncoderFactories.createDelegatingPasswordEncoder(),
                    RefusedPasswords.none());

    @Test
    void aPasswordHasTwelveCharactersOrMore() {
        assertThat(passwords.fault("elevenchars", "elevenchars"))
                .isEqualTo(Optional.of(Passwords.Fault.TOO_SHORT));
        assertThat(passwords.fault("twelve chars", "twelve chars")).isEmpty();
    }

    @Test
    void noMoreIsHashedThanAPasswordNeeds() {
        var tooLong = "字".repeat(86);

        assertThat(passwords.fault(tooLong, tooLong))
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
