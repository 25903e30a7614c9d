package org.caibian.ui.editor;

import com.vaadin.flow.component.UI;

/**
 * Whoever signed out though their browser had not forgotten all it keeps of what they typed is told
 * so where they are led: the session that knew it is over by then.
 */
public final class WordsStay {
    private static final String KEY = "caibian-words-stay";

    private WordsStay() {}

    /** To be told of in this window, on the next page that asks. */
    public static void note(UI page) {
        page.getPage().executeJs("sessionStorage.setItem($0, '')", KEY);
    }

    /** Does {@code tell} once where that was noted. */
    public static void whereNoted(UI page, Runnable tell) {
        page.getPage()
                .executeJs(
                        """
                        const noted = sessionStorage.getItem($0) !== null;
                        sessionStorage.removeItem($0);
                        return noted;
                        """,
                        KEY)
                .then(
                        Boolean.class,
                        noted -> {
                            if (noted) {
                                tell.run();
                            }
                        });
    }
}
