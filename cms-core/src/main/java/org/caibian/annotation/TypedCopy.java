package org.caibian.annotation;

import java.time.Instant;
import java.util.Map;
import org.caibian.manuscript.FormLine;

/**
 * What somebody made, since {@code begun}, of a copy of the version {@code seen} of a draft: a
 * document of the editor, and what stands in the lines of the form around it.
 */
public record TypedCopy(int seen, Instant begun, String document, Map<FormLine, String> lines) {

    public TypedCopy {
        lines = Map.copyOf(lines);
    }
}
