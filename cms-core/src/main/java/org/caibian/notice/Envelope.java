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
     * Whom it is for, and in what they read, where they have chosen; who has no address, or has
     * left meanwhile, is sent nothing.
     */
    public record Recipient(
            String account, String name, Optional<String> email, Optional<Language> language) {}
}
