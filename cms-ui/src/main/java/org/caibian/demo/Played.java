package org.caibian.demo;

/** Takes what an act came to; the demo plays only acts that must succeed. */
final class Played {
    private Played() {}

    static <T> T as(Class<T> success, Object outcome, String what) {
        if (success.isInstance(outcome)) {
            return success.cast(outcome);
        }
        throw new UnreadableDemo(what, "the newsroom answered " + outcome);
    }
}
