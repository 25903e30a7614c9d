package org.caibian.shared;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What somebody is given once and the house forgets: 256 random bits in letters that need no
 * quoting in an address (base64url, RFC 4648 section 5). Only its hash is kept, by which it is
 * known again.
 */
public final class Secret {

    private static final int BYTES = 32;
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** A new one; nobody else ever has it. */
    public static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether that is written as one: of anything longer or other nothing has to be kept. */
    public static boolean isOne(String text) {
        return LETTERS.matcher(text).matches();
    }

    /** What is kept of it. */
    public static String hash(String secret) {
        return Sha256.hex(secret.getBytes(StandardCharsets.UTF_8));
    }
}
