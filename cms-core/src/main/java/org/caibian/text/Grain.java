package org.caibian.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** How finely a text is cut before it is compared; Chinese is cut where its words end. */
public enum Grain {
    WORD,
    SENTENCE,
    /** Not at all. */
    WHOLE;

    /** The pieces of {@code text} in their order; put together again they are the text. */
    public List<String> cut(String text) {
        return switch (this) {
            case WORD -> cut(text, BreakIterator.getWordInstance(ULocale.SIMPLIFIED_CHINESE));
            case SENTENCE ->
                    cut(text, BreakIterator.getSentenceInstance(ULocale.SIMPLIFIED_CHINESE));
            case WHOLE -> text.isEmpty() ? List.of() : List.of(text);
        };
    }

    private static List<String> cut(String text, BreakIterator breaks) {
        breaks.setText(text);
        var pieces = new ArrayList<String>();
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }
}
