package org.caibian.ui.editor;

import java.time.Instant;
import org.caibian.shared.PersonId;

/**
 * Words a browser noted at {@code at} by its own clock and that never came here: a body as JSON,
 * written on the saved version {@code version}.
 */
public record Unsent(String body, int version, Instant at) {

    /**
     * Under whose name, with which key (AES, in Base64), for which draft and version a browser
     * notes words.
     */
    public record Place(PersonId person, String key, String draft, int version) {}
}
