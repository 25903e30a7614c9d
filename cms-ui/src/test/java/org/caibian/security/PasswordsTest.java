package org.caibian.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

class PasswordsTest {
    private final Passwords passwords =
            new Passwords(
                    PasswordEncoderFactories.createDelegatingPasswordEncoder(),
                    RefusedPasswords.none(),
                    EasyPasswords.in(List.of("caibian", "晨岸")));

    @Test
    void aPasswordHasTwelveCharactersOrMore() {
        assertThat(passwords.fault("elevenchars", "elevenchars", List.of()))
                .isEqualTo(Optional.of(Passwords.Fault.TOO_SHORT));
        assertThat(passwords.fault("twelve chars", "twelve chars", List.of())).isEmpty();
    }

    @Test
    void noMoreIsHashedThanAPasswordNeeds() {
        var tooLong = "字".repeat(86);

        assertThat(passwords.fault(tooLong, tooLong, List.of()))
                .isEqualTo(Optional.of(Passwords.Fault.TOO_LONG));
    }

    @Test
    void bothTimesTheSameMustBeWritten() {
        assertThat(passwords.fault("twelve chars", "twelve Chars", List.of()))
                .isEqualTo(Optional.of(Passwords.Fault.DIFFERENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Passw0rd1234",
                "aaaaaaaaaaaa",
                "hahahahahaha",
                "1qaz2wsx3edc",
                "1qaz!QAZ2wsx@WSX",
                "qwertyuiop[]",
                "qwe123asd456",
                "123456789012",
                "woaini131452",
                "woaini5201314!",
                "a1234567890a1",
                "admin20261130",
                "我爱你我爱你我爱你我爱你",
                "!!!!!!!!!!!!"
            })
    void whatAnybodyTriesFirstIsRefusedWithoutAnyList(String typed) {
        assertThat(passwords.fault(typed, typed, List.of()))
                .isEqualTo(Optional.of(Passwords.Fault.COMMON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "caibian-caibian",
                "Caibian123456",
                "wangyan19900101",
                "WangYan@caibian",
                "王砚王砚-晨岸晨岸-王砚王",
                "晨岸王砚2026年1234"
            })
    void noPasswordIsLittleElseThanANameNearAtHand(String typed) {
        assertThat(passwords.fault(typed, typed, List.of("wang.yan", "wangyan", "王砚")))
                .isEqualTo(Optional.of(Passwords.Fault.NAMED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wangyan likes the bay",
                "在晨岸工作第七年的秋天真好",
                "correct horse battery",
                "password of my own making",
                "839204718364",
                "x$9]k}2&q;_+",
                "gaile-de-xin-mima-3"
            })
    void aSentenceMayHoldANameOrAWordOfTheList(String typed) {
        assertThat(passwords.fault(typed, typed, List.of("wangyan", "王砚"))).isEmpty();
    }

    @Test
    void onlyAHashOfItIsKept() {
        assertThat(passwords.hash("twelve chars")).startsWith("{").doesNotContain("twelve");
    }
}
