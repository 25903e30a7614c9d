package org.caibian.security;

import java.util.Optional;

/**
 * How people come in by the directories of the house: the button that leads to the issuer, where
 * one is set, and whether the house has any directory at all.
 */
public record SingleSignOn(Optional<Button> button, boolean anyDirectory) {

    /** When the directory is out of reach. */
    public static final String AWAY = "away";

    /** When the issuer did not let somebody in, or what it said is not to be trusted. */
    public static final String FAILED = "sso";

    /** When the issuer names another than who is signed in. */
    public static final String ANOTHER = "another";

    /** What stands on it, where the house says so itself, and where it leads. */
    public record Button(Optional<String> label, String address) {}
}
