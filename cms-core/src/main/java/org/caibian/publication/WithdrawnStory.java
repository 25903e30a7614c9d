package org.caibian.publication;

import java.time.Instant;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.Keyset;

/**
 * A story readers have lost, as a line of a list: {@code by} took it back or set its end, {@code
 * second} confirmed that; {@code gone} of its {@code channels} were seen without it.
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
        int channels,
        int gone) {

    /** Where the list goes on after it. */
    public Keyset position() {
        return new Keyset(at, withdrawal);
    }

    /** Whether every channel was seen without it. */
    public boolean isGoneEverywhere() {
        return gone == channels;
    }
}
