package org.caibian.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.caibian.startup.CannotStart;

/**
 * Passwords nobody may choose, since everybody tries them first: the lines of a file the operator
 * supplies, whatever their case. Of each only the first eight bytes of its hash are held, so that
 * millions take megabytes, and one in trillions is refused by mistake.
 */
final class RefusedPasswords {

    /** Forty megabytes of them. */
    static final int MOST = 5_000_000;

    private final long[] hashes;

    private RefusedPasswords(long[] hashes) {
        this.hashes = hashes;
    }

    static RefusedPasswords none() {
        return new RefusedPasswords(new long[0]);
    }

    /** Those in a file of UTF-8 lines, at most {@link #MOST}. */
    static RefusedPasswords in(Path file) {
        try (var lines = Files.lines(file)) {
            var hashes =
                    lines.filter(line -> !line.isBlank())
                            .limit(MOST + 1L)
                            .mapToLong(RefusedPasswords::hash)
                            .sorted()
                            .toArray();
            if (hashes.length > MOST) {
                throw new CannotStart(
                        "%s 超过%d行，请精简 / %s has more than %d lines: please shorten it"
                                .formatted(file, MOST, file, MOST));
            }
            return new RefusedPasswords(hashes);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new CannotStart(
                    "读不了弱密码名单 %s / The list of refused passwords cannot be read: %s"
                            .formatted(file, file));
        }
    }

    boolean include(String password) {
        return Arrays.binarySearch(hashes, hash(password)) >= 0;
    }

    private static long hash(String password) {
        var plain =
                Normalizer.normalize(password.strip(), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT);
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(plain.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
