package org.caibian.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** The codes of a secret (TOTP, RFC 6238): six digits for each step of half a minute. */
final class OneTimeCodes {

    static final int STEP_SECONDS = 30;

    private static final TimeBasedOneTimePasswordGenerator GENERATOR =
            new TimeBasedOneTimePasswordGenerator();

    private OneTimeCodes() {}

    /** The step whose code that is: the one at {@code now}, or one beside it, as clocks differ. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        long here = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(here - 1, here + 1)
                .filter(step -> isSame(code, code(secret, step)))
                .findFirst();
    }

    static String code(byte[] secret, long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(secret, GENERATOR.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP_SECONDS),
                    Locale.ROOT);
        } catch (InvalidKeyException never) {
            throw new IllegalStateException("Any bytes are a key", never);
        }
    }

    /** However much of it is right, the answer takes as long. */
    private static boolean isSame(String typed, String code) {
        return MessageDigest.isEqual(
                typed.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }
}
