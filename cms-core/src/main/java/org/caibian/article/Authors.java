package org.caibian.article;

import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The authors of drafts, for who brings the words of somebody else into one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Authors {

    private final DraftAuthorRows rows;
    private final DraftSaveRows saves;

    Authors(DraftAuthorRows rows, DraftSaveRows saves) {
        this.rows = rows;
        this.saves = saves;
    }

    /** Words of {@code author} are in a draft from now on: they review nothing of it. */
    public void add(DraftId draft, PersonId author) {
        rows.add(draft, author);
    }

    /** What was saved as that version took over the words of {@code writer}. */
    public void credit(DraftId draft, int version, PersonId writer) {
        saves.credit(draft, version, writer);
    }
}
