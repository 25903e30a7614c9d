package org.caibian.shared;

import java.util.Optional;
import java.util.function.Function;

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

    /** The same, told in another way. */
    public <R> Seen<R> map(Function<T, R> told) {
        return new Seen<>(value.map(told));
    }

    /** Whether that stands there still. */
    public boolean stands(Optional<T> now) {
        return value.equals(now);
    }
}
