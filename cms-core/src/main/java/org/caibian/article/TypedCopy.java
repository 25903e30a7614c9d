package org.caibian.article;

import java.time.Instant;

/**
 * What somebody made, since {@code begun}, of a copy of the version {@code seen} of a draft: a
 * document of the editor.
 */
public record TypedCopy(int seen, Instant begun, String document) {}
