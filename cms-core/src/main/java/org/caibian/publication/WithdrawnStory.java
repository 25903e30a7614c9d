package org.caibian.publication;

import java.time.Instant;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.Keyset;

/**
 * A story readers lost, as a line of a list, under the headline it had then: {@code by} took it
 * back or set its end ({@code planned}), or pulled it back at a second look at a flash ({@code
 * pulledBack}), {@code second} confirmed that; {@code gone} of its {@code channels} were seen
 * without it, {@code staying} show something of it by right of other stories; {@code returnedAt} is
 * when readers had it again.
 */
public record WithdrawnStory(
        long withdrawal,
        ArticleId article,
        String headline,
        DeskId desk,
        Instant at,
        String by,
        Optional<String> second,
        String reason,
        boolean planned,
        boolean pulledBack,
        int channels,
        int gone,
        int staying,
        Optional<Instant> returnedAt) {

    /** Where the list goes on after it. */
    public Keyset position() {
        return new Keyset(at, withdrawal);
    }

    /** Whether no channel needs to be looked at any more. */
    public boolean isSettled() {
        return gone + staying == channels;
    }

    /** Whether every channel was seen without it. */
    public boolean isGoneEverywhere() {
        return gone == channels;
    }
}
