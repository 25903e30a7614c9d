package org.caibian.ui.editor;

import com.vaadin.flow.dom.Element;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The paper as the page around it knows it. The page is told, since Flow says nothing to what it is
 * about to hide.
 */
record PaperOn(Element page) {
    private static final String PAPER = "this.querySelector('caibian-editor')";

    /** What looks for words that are told of: the paper, and where there is none the finder. */
    private static final String TELLING =
            "this.querySelectorAll('caibian-editor, caibian-unsent:not(.copies)')";

    /** Calls that of the paper, if there is one by now. */
    void call(String act, Object... with) {
        var arguments =
                IntStream.range(0, with.length)
                        .mapToObj(each -> "$" + each)
                        .collect(Collectors.joining(", "));
        page.executeJs("%s?.%s?.(%s)".formatted(PAPER, act, arguments), with);
    }

    /** Says that somebody has decided about the words they were told of. */
    void settle() {
        page.executeJs(TELLING + ".forEach(each => each.settled?.())");
    }
}
