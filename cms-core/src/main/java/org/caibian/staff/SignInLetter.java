package org.caibian.staff;

/** A letter with the link by which somebody sets their own password. */
public record SignInLetter(Kind kind, String account, String name, String email, String token) {

    /** Why it is sent. */
    public enum Kind {
        /** Somebody joins the house. */
        INVITATION,
        /** Somebody has forgotten their password. */
        FORGOTTEN
    }

    /** Never the token. */
    @Override
    public String toString() {
        return "SignInLetter[" + kind + " " + account + "]";
    }
}
