package org.caibian.difference;

import java.util.Arrays;
import java.util.List;
import org.caibian.text.Block;
import org.caibian.text.Body;

/** How alike two blocks are, by the pairs of characters both have. */
final class Likeness {

    private static final char EDGE = '\n';

    /** So much of a hash tells two pictures apart, and does not outweigh what is said of them. */
    private static final int HASH_WEIGHED = 8;

    private final int[] pairs;

    private Likeness(int[] pairs) {
        this.pairs = pairs;
    }

    static Likeness of(Block block) {
        var text = EDGE + words(block) + EDGE;
        var pairs = new int[text.length() - 1];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = text.charAt(i) << Character.SIZE | text.charAt(i + 1);
        }
        Arrays.sort(pairs);
        return new Likeness(pairs);
    }

    /** Of a picture, which says nothing itself, which it is and what is said of it. */
    private static String words(Block block) {
        return block instanceof Block.Picture picture
                ? String.join(
                        "\n",
                        picture.sha256().substring(0, HASH_WEIGHED),
                        picture.caption(),
                        picture.alt())
                : new Body(List.of(block)).plain();
    }

    /** From 0, nothing in common, to 1, the same words. */
    double to(Likeness other) {
        int i = 0;
        int j = 0;
        int both = 0;
        while (i < pairs.length && j < other.pairs.length) {
            int order = Integer.compare(pairs[i], other.pairs[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return 2.0 * both / (pairs.length + other.pairs.length);
    }
}
