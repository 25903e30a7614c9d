package org.caibian.reader;

import java.time.Instant;
import java.util.Optional;

/** What a reader said under a story, or its author answered. */
public record Comment(
        long id,
        String screenName,
        String words,
        Instant saidAt,
        int agreed,
        Optional<Long> answers,
        boolean byAuthor) {}
