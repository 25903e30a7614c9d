package org.caibian.staff;

/** Takes letters with links out of the house. */
@FunctionalInterface
public interface SignInPostman {

    /** Delivers one letter, within seconds; false where no server took it. */
    boolean deliver(SignInLetter letter);

    /** Whether letters leave the house at all. */
    default boolean isThere() {
        return true;
    }
}
