package org.caibian.signin;

/** What is asked of somebody after the password. */
public enum SecondStep {
    NONE,
    /** A code of the second factor they have. */
    CODE,
    /**
     * That they come in by a passkey instead: a role of theirs asks for a second factor, and it is
     * the one they have.
     */
    PASSKEY,
    /** That they set one up: a role of theirs asks for it. */
    SET_UP
}
