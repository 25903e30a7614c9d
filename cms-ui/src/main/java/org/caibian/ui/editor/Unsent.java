package org.caibian.ui.editor;

import java.time.Instant;
import java.util.Map;
import org.caibian.shared.PersonId;

/**
 * Words a browser noted at {@code at} by its own clock and that never came here: a body as JSON and
 * the lines of text beside it by the names of their fields, written on the saved version {@code
 * version}.
 */
public record Unsent(String body, Map<String, String> fields, int version, Instant at) {

    public Unsent {
        fields = Map.copyOf(fields);
    }

    /**
     * Under whose name, with which key (AES, in Base64), for which draft and version a browser
     * notes words.
     */
    public record Place(PersonId person, String key, String draft, int version) {}
}
