package org.caibian.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OneTimeCodesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The last six digits of what appendix B of RFC 6238 has for this secret. */
    @Test
    void theCodesAreThoseOfTheStandard() {
        assertThat(codeAt(59)).isEqualTo("287082");
        assertThat(codeAt(1111111109)).isEqualTo("081804");
        assertThat(codeAt(20000000000L)).isEqualTo("353130");
    }

    @Test
    void aCodeIsGoodOneStepBeforeAndAfterItsOwnAndNoLonger() {
        var code = OneTimeCodes.code(SECRET, 100);

        assertThat(OneTimeCodes.step(SECRET, code, at(99))).hasValue(100);
        assertThat(OneTimeCodes.step(SECRET, code, at(101))).hasValue(100);
        assertThat(OneTimeCodes.step(SECRET, code, at(98))).isEmpty();
        assertThat(OneTimeCodes.step(SECRET, code, at(102))).isEmpty();
    }

    @Test
    void anAppReadsWhoseSecretItIs() {
        var secret = new FactorSecret(SECRET);

        assertThat(secret.address("晨岸 采编", "zhouyuan"))
                .isEqualTo(
                        "otpauth://totp/%E6%99%A8%E5%B2%B8%20%E9%87%87%E7%BC%96:zhouyuan"
                                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                                + "&issuer=%E6%99%A8%E5%B2%B8%20%E9%87%87%E7%BC%96");
        assertThat(secret.toString()).doesNotContain(secret.letters());
    }

    private static String codeAt(long second) {
        return OneTimeCodes.code(SECRET, second / OneTimeCodes.STEP_SECONDS);
    }

    private static Instant at(long step) {
        return Instant.ofEpochSecond(step * OneTimeCodes.STEP_SECONDS);
    }
}
