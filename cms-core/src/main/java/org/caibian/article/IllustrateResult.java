package org.caibian.article;

import org.caibian.media.PictureResult;

/** What came of bringing a picture to an article. */
public sealed interface IllustrateResult {
    /** The library has looked at it, and kept it or said why not. */
    record Looked(PictureResult result) implements IllustrateResult {}

    /** Who brought it may not change that article's words. */
    record Refused(Refusal refusal) implements IllustrateResult {}
}
