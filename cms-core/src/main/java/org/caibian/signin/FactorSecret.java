package org.caibian.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.binary.Base32;

/** What a person's app is told once, to make codes of: 160 random bits. */
public final class FactorSecret {

    private final byte[] bytes;

    FactorSecret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** As it is typed where no picture can be taken: 32 letters and digits. */
    public String letters() {
        return new Base32().encodeToString(bytes);
    }

    /** As apps read it from a picture: whose it is, and in which house. */
    public String address(String house, String account) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(escaped(house), escaped(account), letters(), escaped(house));
    }

    private static String escaped(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "FactorSecret";
    }
}
