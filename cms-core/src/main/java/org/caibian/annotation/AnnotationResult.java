package org.caibian.annotation;

import org.caibian.right.Refusal;

/** What came of annotating a draft, or of doing something to an annotation but accepting it. */
public sealed interface AnnotationResult {
    /** It stands like that now. */
    record Kept(Annotation annotation) implements AnnotationResult {}

    /** The words it is to be about do not stand in the body as it was saved last. */
    record NotThere() implements AnnotationResult {}

    /** Something has to be said, in at most so many characters, and be no other words' equal. */
    record WordsNeeded(int longest) implements AnnotationResult {}

    /** Too many are there already. */
    record Full(int most) implements AnnotationResult {}

    /** Somebody settled it, or the draft is gone. */
    record Gone() implements AnnotationResult {}

    /** This person may not, or not where the draft stands. */
    record Refused(Refusal why) implements AnnotationResult {}
}
