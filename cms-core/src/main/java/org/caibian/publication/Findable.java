package org.caibian.publication;

/**
 * Whether search may find an article now; {@code version} grows with every change of what readers
 * have.
 */
public sealed interface Findable {
    /** Readers have it. */
    record Yes(Story story) implements Findable {}

    /** Readers had it, and do no longer. */
    record No(long version) implements Findable {}

    /** Readers never had it. */
    record Never() implements Findable {}
}
