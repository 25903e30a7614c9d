package org.caibian.article;

/** What came of carrying a draft over what readers have now. */
public sealed interface CarryOverResult {
    /** It stands on what readers have, with the words put together. */
    record CarriedOver(Change change) implements CarryOverResult {}

    /** It stands on what readers have already, or is no draft of that. */
    record NotBehind() implements CarryOverResult {}

    /** Readers have a newer revision than the one that was looked at: look again. */
    record MovedOn(int revision) implements CarryOverResult {}

    /** So many places need somebody to choose, and not so many were chosen. */
    record Undecided(int conflicts) implements CarryOverResult {}

    /** The words could not be saved. */
    record NotSaved(SaveResult why) implements CarryOverResult {}
}
