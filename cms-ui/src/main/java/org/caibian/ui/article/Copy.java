package org.caibian.ui.article;

import java.time.Instant;
import org.caibian.annotation.TypedCopy;
import org.caibian.ui.editor.Unsent;

/**
 * A copy of {@code base} to type on: what was {@code typed} on it until {@code at}, and where a
 * browser keeps that under its name.
 */
record Copy(CopyName name, CopyWords base, CopyWords typed, Instant at, Unsent.Place place) {

    /** The same, typed on. */
    Copy typedOn(CopyWords words, Instant until) {
        return new Copy(name, base, words, until, place);
    }

    /** Whether anything was typed on it. */
    boolean isChanged() {
        return !typed.readsAs(base);
    }

    /** As the newsroom is given it. */
    TypedCopy sent() {
        return new TypedCopy(place.version(), name.begun(), typed.body(), typed.lines());
    }
}
