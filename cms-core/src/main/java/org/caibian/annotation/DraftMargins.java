package org.caibian.annotation;

import org.caibian.article.Draft;
import org.caibian.article.Margins;
import org.caibian.article.Round;
import org.caibian.manuscript.Content;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;

/** Lets annotations follow what becomes of their draft, and tells what of them is open. */
@Component
class DraftMargins implements Margins {

    private final Anchoring anchoring;
    private final AnnotationRows rows;

    DraftMargins(Anchoring anchoring, AnnotationRows rows) {
        this.anchoring = anchoring;
        this.rows = rows;
    }

    @Override
    public void follow(Draft draft, Content words) {
        anchoring.follow(draft, words);
    }

    @Override
    public int openSuggestions(DraftId draft) {
        return rows.openSuggestions(draft);
    }

    @Override
    public void giveBackFor(Round round, PersonId by) {
        rows.giveBackFor(round, by);
    }
}
