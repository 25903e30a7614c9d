package org.caibian.notice;

import java.util.List;
import java.util.Optional;
import org.caibian.shared.Language;

/** What goes to one person as one message: the letters that are due, the oldest first. */
public record Envelope(Recipient to, List<Letter> letters) {

    public Envelope {
        letters = List.copyOf(letters);
    }

    /**
     * Whom it is for, and in what they read, where they have chosen; who has no address is sent
     * nothing. Who {@code left} was switched off meanwhile: they get no further than this letter,
     * and are sent those alone that reach them all the same.
     */
    public record Recipient(
            String account,
            String name,
            Optional<String> email,
            Optional<Language> language,
            boolean left) {}
}
