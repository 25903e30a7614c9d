package org.caibian.source;

import java.util.List;

/**
 * A row of a list of sources that is brought in, by its {@code number} in the file, and what would
 * come of it. Where its name leads to another source by a merge, that one is meant.
 */
public record SourceLine(int number, String name, Outcome outcome) {

    /** What the list would make of it. */
    public sealed interface Outcome {
        record Added(SourceEntry entry) implements Outcome {}

        record Changed(Source before, SourceEntry entry) implements Outcome {}

        /** The list holds it so already. */
        record Same(Source source) implements Outcome {}

        /** In all these ways it is wrong. */
        record Faulty(List<Fault> faults) implements Outcome {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /** What is wrong with a row. */
    public enum Fault {
        /** A name has 1 to 40 characters. */
        NAME,
        /** Another row has it, too, or names what it was merged into. */
        TWICE,
        /** Whether it is the newsroom itself is said by yes, no or nothing. */
        OWN,
        /** A source that is on the list stays the newsroom itself, or does not become it. */
        OWN_FIXED,
        /** The first day is missing, or is no day. */
        FROM,
        UNTIL,
        /** The last day is before the first. */
        BACKWARDS,
        /** A licence has at most 200 characters. */
        LICENCE,
        LICENCE_UNTIL,
        /** A last day of terms that are not said. */
        NO_LICENCE
    }

    boolean isFaulty() {
        return outcome instanceof Outcome.Faulty;
    }
}
