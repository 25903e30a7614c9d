package org.caibian.text;

/** What came of reading the editor's document. */
public sealed interface BodyResult {
    /** The document keeps to the schema. */
    record Good(Body body) implements BodyResult {}

    /** It does not; {@code why} names the first offence for the log and for machines. */
    record Bad(String why) implements BodyResult {}
}
