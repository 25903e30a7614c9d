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
        Recipient to,
        Optional<Subject> subject,
        Optional<String> by) {

    /** Whom it is for; who has no address, or has left meanwhile, is sent nothing. */
    public record Recipient(String account, String name, Optional<String> email) {}

    /** The draft, or story, it is about. */
    public record Subject(DraftId draft, String number) {}
}
