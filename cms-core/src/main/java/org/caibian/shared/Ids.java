package org.caibian.shared;

import java.util.Optional;

/** Reads whole positive numbers out of text that came from outside. */
final class Ids {

    private Ids() {}

    static Optional<Long> positive(String text, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            return Optional.empty();
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return Optional.empty();
            }
        }
        return Optional.of(Long.parseLong(text)).filter(id -> id > 0);
    }
}
