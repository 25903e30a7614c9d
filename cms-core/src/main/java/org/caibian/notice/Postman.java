package org.caibian.notice;

/** Takes letters out of the house. */
@FunctionalInterface
public interface Postman {

    /** Delivers one letter, within seconds: its row is locked meanwhile. */
    Delivery deliver(Letter letter);
}
