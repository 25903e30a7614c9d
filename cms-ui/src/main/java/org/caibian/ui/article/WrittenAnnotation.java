package org.caibian.ui.article;

import java.util.Optional;
import org.caibian.manuscript.FormLine;
import org.caibian.text.Anchor;

/** What is to be said of a draft, or proposed, as it was written; nothing is checked yet. */
record WrittenAnnotation(
        Sort sort,
        Optional<FormLine> line,
        Optional<Anchor> anchor,
        String replacement,
        String words) {

    enum Sort {
        COMMENT,
        SUGGESTION
    }

    /** Where other words are proposed for. */
    enum Spot {
        BODY,
        HEADLINE,
        KICKER,
        SUBTITLE,
        SUMMARY;

        /** The line of the form it is; none where it is in the body. */
        Optional<FormLine> line() {
            return this == BODY ? Optional.empty() : Optional.of(FormLine.valueOf(name()));
        }
    }
}
