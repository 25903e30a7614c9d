package org.caibian.site;

import java.util.ArrayList;
import java.util.List;

/** A part of a headline that is kept on one line where it fits; {@code spaced} from the next. */
record Phrase(String text, boolean spaced) {

    private static final int SHORTEST = 4;
    private static final String STOPS = "：，；？！";

    /** Cuts a headline where its halves meet: at a space between them, or after a stop. */
    static List<Phrase> of(String headline) {
        var phrases = new ArrayList<Phrase>();
        int begin = 0;
        for (int i = SHORTEST - 1; i < headline.length() - SHORTEST; i++) {
            boolean space = headline.charAt(i) == ' ' || headline.charAt(i) == '　';
            boolean stop = STOPS.indexOf(headline.charAt(i)) >= 0 && isHan(headline, i + 1);
            if ((space || stop) && i - begin >= SHORTEST - 1 && meetsHan(headline, i)) {
                phrases.add(new Phrase(headline.substring(begin, space ? i : i + 1), space));
                begin = i + 1;
            }
        }
        phrases.add(new Phrase(headline.substring(begin), false));
        return List.copyOf(phrases);
    }

    /** Words of other scripts break at every space anyway. */
    private static boolean meetsHan(String headline, int at) {
        return isHan(headline, at - 1) || isHan(headline, at + 1);
    }

    private static boolean isHan(String headline, int at) {
        return Character.isIdeographic(headline.charAt(at))
                || "“”‘’《》（）「」—…".indexOf(headline.charAt(at)) >= 0;
    }
}
