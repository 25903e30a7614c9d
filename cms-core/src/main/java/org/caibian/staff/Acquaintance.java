package org.caibian.staff;

/**
 * By what whoever tries to sign in is known to be of that account: the hash of the {@code device}
 * token by which somebody has signed in as it, empty where there is none; and whether somebody has
 * come in from {@code here} as it.
 */
record Acquaintance(String device, boolean here) {

    boolean byDevice() {
        return !device.isEmpty();
    }
}
