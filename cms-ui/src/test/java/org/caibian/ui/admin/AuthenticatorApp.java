package org.caibian.ui.admin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** An app that makes codes, told a secret by its letters. */
final class AuthenticatorApp {
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final SecretKeySpec secret;
    private long last;

    AuthenticatorApp(String letters) {
        secret = new SecretKeySpec(new Base32().decode(letters.replace(" ", "")), "HmacSHA1");
    }

    /** The code of this half minute, or of the next where this one's was asked for before. */
    String code() {
        long length = codes.getTimeStep().toSeconds();
        last = Math.max(last + 1, Instant.now().getEpochSecond() / length);
        try {
            return codes.generateOneTimePasswordString(
                    secret, Instant.ofEpochSecond(last * length));
        } catch (InvalidKeyException never) {
            throw new IllegalStateException(never);
        }
    }
}
