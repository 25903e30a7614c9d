package org.caibian.shared;

/** Names one member of the staff. */
public record PersonId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
