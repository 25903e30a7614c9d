package org.caibian.media;

/** What came of bringing a picture into the library. */
public sealed interface PictureResult {
    /** The library holds it, now or since before. */
    record Kept(Picture picture) implements PictureResult {}

    /** Larger than {@code mostBytes}, or wider or higher than the library takes. */
    record TooLarge(long mostBytes) implements PictureResult {}

    /** Neither JPEG nor PNG, or damaged. */
    record NotAPicture() implements PictureResult {}
}
