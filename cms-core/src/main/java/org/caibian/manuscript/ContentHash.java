package org.caibian.manuscript;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.caibian.shared.Sha256;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The seal's grip on the words: SHA-256 over the canonical JSON (RFC 8785) of a {@link Content}, as
 * 64 small hexadecimal digits. Two contents have one hash only where readers would see the same.
 */
public record ContentHash(String hex) {

    private static final int DIGITS = 64;

    public ContentHash {
        if (hex.length() != DIGITS || !hex.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw new IllegalArgumentException("A content hash has 64 hexadecimal digits");
        }
    }

    /** Of a content as {@link ContentJson} writes it. */
    static ContentHash of(String json) {
        try {
            var canonical = new JsonCanonicalizer(json).getEncodedUTF8();
            return new ContentHash(Sha256.hex(canonical));
        } catch (IOException ownJsonIsWellFormed) {
            throw new UncheckedIOException(ownJsonIsWellFormed);
        }
    }
}
