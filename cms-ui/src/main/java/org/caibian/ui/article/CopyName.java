package org.caibian.ui.article;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caibian.shared.DraftId;

/** Under which name a browser keeps what is typed, since {@code begun}, on a copy of a draft. */
record CopyName(DraftId draft, Instant begun) {
    private static final String COPIES = "/copy";

    /** As the journal names what it tells of again. */
    private static final String ASIDE = COPIES + "/aside/";

    private static final Pattern NAME = Pattern.compile("([\\w-]+)" + ASIDE + "(\\d{1,15})");

    CopyName {
        begun = begun.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Where all copies of a draft are looked for. */
    static String ofAll(DraftId draft) {
        return draft + COPIES;
    }

    static Optional<CopyName> parse(String name) {
        var parts = NAME.matcher(name);
        return parts.matches()
                ? DraftId.parse(parts.group(1))
                        .map(draft ->
                                new CopyName(
                                        draft,
                                        Instant.ofEpochMilli(Long.parseLong(parts.group(2)))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return draft + ASIDE + begun.toEpochMilli();
    }
}
