package org.caibian.article;

/** What came of spiking or reviving a draft. */
public sealed interface StageResult {
    /** The draft has moved. */
    record Moved(Stage stage) implements StageResult {}

    /** Spiking needs a reason: 1 to 1,000 characters. */
    record ReasonNeeded(int longest) implements StageResult {}

    /** This person, or this stage, does not allow it. */
    record Refused(Refusal why) implements StageResult {}
}
