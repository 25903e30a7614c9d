package org.caibian.ui.article.form;

import org.caibian.manuscript.Headline;
import org.caibian.text.Body;
import org.caibian.text.BodyResult;

/** Reads what the paper holds, for showing it elsewhere on the page. */
public final class Words {
    private Words() {}

    public static Body body(String json) {
        return switch (Body.stored(json)) {
            case BodyResult.Good(var body) -> body;
            case BodyResult.Bad _ -> Body.EMPTY;
        };
    }

    /** As much of what was typed as a headline may hold. */
    public static Headline headline(String typed) {
        var text = typed.strip();
        int length = Math.min(text.codePointCount(0, text.length()), Headline.LONGEST);
        return new Headline(text.substring(0, text.offsetByCodePoints(0, length)));
    }

    /** On one line, as it is kept where no more than that is printed. */
    public static String oneLine(String typed) {
        return typed.replaceAll("\\R+", " ");
    }
}
