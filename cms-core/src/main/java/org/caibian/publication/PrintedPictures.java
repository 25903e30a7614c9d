package org.caibian.publication;

import java.util.List;
import java.util.regex.Pattern;
import org.caibian.shared.Keyset;
import org.caibian.shared.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The shelf of pictures a writer may take from again: those at the head of what readers have, each
 * once. What stands in drafts alone is nobody else's yet.
 */
@Component
@Transactional(readOnly = true)
public class PrintedPictures {

    private static final int LONGEST = 100;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");

    private final PrintedPictureRows rows;

    PrintedPictures(PrintedPictureRows rows) {
        this.rows = rows;
    }

    /** Those of the newest stories first, after {@code from}. */
    public Slice<PrintedPicture> newest(Keyset from, int limit) {
        return rows.newest(from, limit);
    }

    /**
     * Those with all of {@code words} in what is printed with them or seen in them, or in the name
     * their file came with; all there are for none. Of long words the first hundred signs count.
     */
    public Slice<PrintedPicture> find(String words, Keyset from, int limit) {
        var sought = words.substring(0, Math.min(words.length(), LONGEST)).strip();
        return sought.isEmpty()
                ? newest(from, limit)
                : rows.find(List.of(SPACES.split(sought)), from, limit);
    }
}
