package org.caibian.staff;

import java.util.List;
import org.caibian.sheet.SheetResult;

/** What came of bringing in a list of people, or would come of it. */
public sealed interface StaffImport {
    /** Nothing was done yet; what was foreseen before no longer is, where that was asked for. */
    record Foreseen(List<StaffLine> lines) implements StaffImport {
        public Foreseen {
            lines = List.copyOf(lines);
        }

        /** Whether it can be brought in: somebody joins, and nothing is wrong. */
        public boolean isReady() {
            return lines.stream().noneMatch(StaffLine::isFaulty)
                    && lines.stream()
                            .anyMatch(line -> line.outcome() instanceof StaffLine.Outcome.Joins);
        }
    }

    record Imported(int joined) implements StaffImport {}

    /** The file holds no table. */
    record Unreadable(SheetResult.Why why) implements StaffImport {}

    /** Its first row does not say which columns have the accounts and names. */
    record NoHeadings() implements StaffImport {}

    /** The one who asked does not administer the house. */
    record NotAllowed() implements StaffImport {}
}
