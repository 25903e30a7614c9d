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

    Authors(DraftAuthorRows rows) {
        this.rows = rows;
    }

    /** Words of {@code author} are in a draft from now on: they review nothing of it. */
    public void add(DraftId draft, PersonId author) {
        rows.add(draft, author);
    }
}
