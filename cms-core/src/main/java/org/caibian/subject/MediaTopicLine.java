package org.caibian.subject;

/**
 * One of the IPTC's Media Topics that is brought in as a tag, by its {@code id} and its Chinese
 * name, and what would come of it.
 */
public record MediaTopicLine(String id, String name, Outcome outcome) {

    /** What the house's tags would make of it. */
    public sealed interface Outcome {
        /** A tag of that name comes to them. */
        record Added() implements Outcome {}

        /** The tag of that name was there, and is that Media Topic from now on. */
        record Recognised(TagId tag) implements Outcome {}

        /** The tag that is that Media Topic has another name from now on. */
        record Renamed(TagId tag, String before) implements Outcome {}

        /** It is there so already. */
        record Same() implements Outcome {}

        /** It is left out. */
        record LeftOut(Fault fault) implements Outcome {}
    }

    /** Why one is left out. */
    public enum Fault {
        /** The file has no Chinese name of it. */
        NO_NAME,
        /** A tag has at most 20 characters. */
        TOO_LONG,
        /** Another one in the file has that name, too. */
        TWICE,
        /** A tag of that name is another Media Topic, or was merged into another tag. */
        TAKEN
    }

    boolean isLeftOut() {
        return outcome instanceof Outcome.LeftOut;
    }
}
