package org.caibian.subject;

import java.util.List;

/** What came of bringing in the IPTC's Media Topics as tags, or would come of it. */
public sealed interface MediaTopicImport {
    /** Nothing was done yet; what was foreseen before no longer is, where that was asked for. */
    record Foreseen(List<MediaTopicLine> lines) implements MediaTopicImport {
        public Foreseen {
            lines = List.copyOf(lines);
        }

        /** Whether anything would come of it. */
        public boolean isReady() {
            return lines.stream()
                    .anyMatch(line ->
                            !line.isLeftOut()
                                    && !(line.outcome() instanceof MediaTopicLine.Outcome.Same));
        }
    }

    record Imported(int added, int changed, int leftOut) implements MediaTopicImport {}

    /** The file is no list of Media Topics, in JSON or as a table, or is too large. */
    record Unreadable() implements MediaTopicImport {}

    /** The one who asked does not administer the house. */
    record NotAllowed() implements MediaTopicImport {}
}
