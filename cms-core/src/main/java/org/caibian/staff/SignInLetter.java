package org.caibian.staff;

import java.util.Optional;
import org.caibian.shared.Language;

/**
 * A letter with the link by which somebody sets their own password, or confirms their new address;
 * in what they read, where they have chosen.
 */
public record SignInLetter(
        Kind kind,
        String account,
        String name,
        String email,
        Optional<Language> language,
        String token) {

    /** Why it is sent. */
    public enum Kind {
        /** Somebody joins the house. */
        INVITATION,
        /** Somebody has forgotten their password. */
        FORGOTTEN,
        /** Somebody was given a role that weighs: their password opens nothing any more. */
        APPOINTED,
        /** Somebody wants their letters to come there from now on. */
        NEW_ADDRESS,
        /** Their letters come there no more; the link is of no use. */
        OLD_ADDRESS
    }

    /** Never the token. */
    @Override
    public String toString() {
        return "SignInLetter[" + kind + " " + account + "]";
    }
}
