package org.caibian.article;

import java.time.LocalDate;
import java.util.Optional;
import org.caibian.media.PictureResult;
import org.caibian.right.Refusal;
import org.caibian.shared.PersonId;

/** What came of bringing a picture to an article. */
public sealed interface IllustrateResult {
    /** The library has looked at it, and kept it or said why not. */
    record Looked(PictureResult result) implements IllustrateResult {}

    /** From now on it may be printed until that day, or for ever. */
    record Limited(Optional<LocalDate> until) implements IllustrateResult {}

    /** Somebody, {@code by}, said another day since it was read, or that it is for ever. */
    record Outdated(Optional<LocalDate> now, Optional<PersonId> by) implements IllustrateResult {}

    /** There is no such picture. */
    record NoPicture() implements IllustrateResult {}

    /** Who brought it may not change that article's words. */
    record Refused(Refusal refusal) implements IllustrateResult {}
}
