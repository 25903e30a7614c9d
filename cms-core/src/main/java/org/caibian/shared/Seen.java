package org.caibian.shared;

import java.util.Optional;

/**
 * What somebody had read of a value when they chose another for it, or that there was none; where
 * something else stands by then, theirs does not replace it.
 */
public record Seen<T>(Optional<T> value) {

    public static <T> Seen<T> nothing() {
        return new Seen<>(Optional.empty());
    }

    public static <T> Seen<T> of(T value) {
        return new Seen<>(Optional.of(value));
    }

    /** Whether that stands there still. */
    public boolean stands(Optional<T> now) {
        return value.equals(now);
    }
}
