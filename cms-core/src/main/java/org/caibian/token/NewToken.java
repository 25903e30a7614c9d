package org.caibian.token;

import java.util.Set;

/** A token about to be made: what it is for, in its person's words, for how long and with what. */
public record NewToken(String name, Lifetime lifetime, Set<Scope> scopes) {

    private static final int LONGEST_NAME = 60;

    public NewToken {
        name = name.strip();
        scopes = Set.copyOf(scopes);
    }

    /** The field that will not do; empty where all will. */
    String unusable() {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return "name";
        }
        return scopes.isEmpty() ? "scopes" : "";
    }
}
