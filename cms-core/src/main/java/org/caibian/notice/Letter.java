package org.caibian.notice;

import java.time.Instant;
import java.util.Optional;
import org.caibian.shared.DraftId;

/**
 * A notice on its way to one person by mail. It names the article by its number alone: words of an
 * unpublished story stay in the house.
 */
public record Letter(
        NoticeId notice,
        Instant at,
        Occasion occasion,
        Optional<Subject> subject,
        Optional<String> by) {

    /** The draft, or story, it is about. */
    public record Subject(DraftId draft, String number) {}
}
