package org.caibian.publication;

import java.time.Instant;
import org.caibian.right.Standings;

/** What readers have of an article. */
public sealed interface Standing {
    /** Readers never had it. */
    record Unpublished() implements Standing {}

    /** Readers see revision {@code revision}, whatever has been written since. */
    record Live(int revision, Instant since) implements Standing {}

    /** Taken back from readers, or {@code planned}: its time with them was over. */
    record Withdrawn(Instant since, boolean planned) implements Standing {}

    /** Which of them it is, where nothing more matters. */
    default Standings.Name name() {
        return switch (this) {
            case Unpublished _ -> Standings.Name.UNPUBLISHED;
            case Live _ -> Standings.Name.LIVE;
            case Withdrawn _ -> Standings.Name.WITHDRAWN;
        };
    }
}
