package org.caibian.staff;

/** By what whoever tries to sign in is known to be of that account. */
enum Acquaintance {
    /** Their browser: somebody has signed in with it as that account. */
    DEVICE,
    /** Where they are: somebody has come in from there as that account. */
    PLACE,
    NONE
}
