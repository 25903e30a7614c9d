package org.caibian.source;

import java.util.List;
import org.caibian.sheet.SheetResult;

/** What came of bringing in a list of sources, or would come of it. */
public sealed interface SourceImport {
    /** Nothing was done yet; what was foreseen before no longer is, where that was asked for. */
    record Foreseen(List<SourceLine> lines) implements SourceImport {
        public Foreseen {
            lines = List.copyOf(lines);
        }

        /** Whether it can be brought in: something of it is new, and nothing is wrong. */
        public boolean isReady() {
            return lines.stream().noneMatch(SourceLine::isFaulty)
                    && lines.stream()
                            .anyMatch(line -> !(line.outcome() instanceof SourceLine.Outcome.Same));
        }
    }

    record Imported(int added, int changed) implements SourceImport {}

    /** The file holds no table. */
    record Unreadable(SheetResult.Why why) implements SourceImport {}

    /** Its first row does not say which column has the names. */
    record NoHeadings() implements SourceImport {}

    /** The one who asked does not administer the house. */
    record NotAllowed() implements SourceImport {}
}
