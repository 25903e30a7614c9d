package org.caibian.notice;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.caibian.shared.DraftId;
import org.caibian.shared.Keyset;

/** What one person was told; {@code by} is empty where the system acted by itself. */
public record Notice(
        NoticeId id,
        Instant at,
        Occasion occasion,
        Optional<Subject> subject,
        Optional<String> by,
        Map<String, String> details,
        boolean read) {

    public Notice {
        details = Map.copyOf(details);
    }

    /** The draft, or story, a notice is about, under the headline it had when that was told. */
    public record Subject(DraftId draft, String number, String headline) {}

    /** Where a list goes on after this notice. */
    public Keyset position() {
        return new Keyset(at, id.value());
    }
}
