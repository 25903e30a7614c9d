package org.caibian.notice;

/** Takes letters out of the house. */
@FunctionalInterface
public interface Postman {

    /** Delivers one message, within seconds: its rows are locked meanwhile. */
    Delivery deliver(Envelope envelope);
}
