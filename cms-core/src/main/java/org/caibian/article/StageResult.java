package org.caibian.article;

/** What came of taking a draft back to its writers. */
public sealed interface StageResult {
    /** The draft has moved. */
    record Moved(Stage stage) implements StageResult {}

    /** This person, or this stage, does not allow it. */
    record Refused(Refusal why) implements StageResult {}
}
