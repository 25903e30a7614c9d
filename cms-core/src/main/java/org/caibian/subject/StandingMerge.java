package org.caibian.subject;

import java.time.Instant;
import org.caibian.shared.Keyset;

/** What was merged into what by whom, and is so still; both by the names they had. */
public record StandingMerge(
        MergeId id,
        SubjectId merged,
        String name,
        SubjectId into,
        String intoName,
        String by,
        Instant at) {

    Keyset position() {
        return new Keyset(at, id.value());
    }
}
