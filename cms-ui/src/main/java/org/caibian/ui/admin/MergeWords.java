package org.caibian.ui.admin;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.staff.MergedDesk;
import org.caibian.ui.parts.DeskNames;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;

/** What is said of a merge: of what sort, by whom, and when. */
final class MergeWords {
    private MergeWords() {}

    /** Who did it is left out where it is not known. */
    static String of(String what, Optional<String> by, Instant at, Moments moments) {
        return Stream.of(Optional.of(what), by, Optional.of(moments.minute(at)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /** Into what a desk was merged. */
    static String of(MergedDesk merged, Moments moments) {
        return of(
                Saying.words("admin.desks.merged.into", DeskNames.of(merged.into())),
                merged.by(),
                merged.at(),
                moments);
    }
}
