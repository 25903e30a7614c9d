package org.caibian.staff;

import java.util.List;
import java.util.Optional;

/**
 * How somebody comes in once a role that weighs is theirs, when nothing they came in by before is
 * good any more: with who set their {@code address} last, and who set their password that was not
 * they. Whoever confirms the role is shown it, since it may be another who comes in so.
 */
public record FreshStart(
        Way way,
        Optional<String> address,
        Optional<Touch> addressSet,
        Optional<Touch> passwordSet,
        List<String> directories) {

    /** By what. */
    public enum Way {
        /** By a password they set through a link, which is sent to their address. */
        LINK,
        /** By the word of the directories that know them. */
        DIRECTORY,
        /** By the password they have: no letter leaves the house. */
        PASSWORD,
        /** By nothing: they have no address to which a link could be sent. */
        NONE
    }

    public FreshStart {
        directories = List.copyOf(directories);
    }

    static Way way(boolean letters, boolean address, boolean directory) {
        if (directory) {
            return Way.DIRECTORY;
        }
        if (!letters) {
            return Way.PASSWORD;
        }
        return address ? Way.LINK : Way.NONE;
    }
}
