package org.caibian.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.caibian.startup.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

class RefusedPasswordsTest {

    @TempDir Path folder;

    @Test
    void whatStandsOnTheListIsRefusedWhateverItsCaseOrWidth() throws IOException {
        var refused = RefusedPasswords.in(list("correct horse\nＰａｓｓword123456\n\n晨岸晨岸晨岸晨岸\n"));

        assertThat(refused.include("Correct Horse")).isTrue();
        assertThat(refused.include("password123456")).isTrue();
        assertThat(refused.include("晨岸晨岸晨岸晨岸")).isTrue();
        assertThat(refused.include("correct horses")).isFalse();
        assertThat(refused.include("")).isFalse();
    }

    @Test
    void whoChoosesOneIsToldSo() throws IOException {
        var passwords =
                new Passwords(
                        PasswordEncoderFactories.createDelegatingPasswordEncoder(),
                        RefusedPasswords.in(list("correct horse battery")),
                        EasyPasswords.in(List.of()));

        assertThat(passwords.fault("Correct horse battery", "Correct horse battery", List.of()))
                .isEqualTo(Optional.of(Passwords.Fault.COMMON));
    }

    @Test
    void aListThatCannotBeReadKeepsTheProgramFromStarting() throws IOException {
        assertThatThrownBy(() -> RefusedPasswords.in(folder.resolve("none.txt")))
                .isInstanceOf(CannotStart.class);
        var noText = folder.resolve("list.zip");
        Files.write(noText, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> RefusedPasswords.in(noText)).isInstanceOf(CannotStart.class);
    }

    private Path list(String lines) throws IOException {
        return Files.writeString(folder.resolve("refused.txt"), lines);
    }
}
