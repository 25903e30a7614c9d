package org.caibian.article;

import java.util.Set;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Carried;
import org.caibian.subject.Carrying;
import org.caibian.subject.SubjectId;
import org.springframework.stereotype.Component;

/**
 * Drafts under sections, topics and tags: what they name is read as what it became whenever they
 * are saved, and whenever they are released, so that after a merge there is nothing to change.
 */
@Component
class DraftsUnderSubjects implements Carrying {

    private final OpenWorkRows rows;

    DraftsUnderSubjects(OpenWorkRows rows) {
        this.rows = rows;
    }

    @Override
    public Room room() {
        return Room.DRAFTS;
    }

    @Override
    public Carried under(SubjectId subject) {
        return new Carried(rows.draftsUnder(subject), 0);
    }

    @Override
    public boolean isKnown(SubjectId subject) {
        return false;
    }

    @Override
    public void refile(SubjectId from, SubjectId into) {
        // A draft's words are its writers'; see the decision on subjects.
    }

    @Override
    public Set<ArticleId> articles(SubjectId subject) {
        return rows.articlesUnder(subject);
    }

    @Override
    public void refileBack(SubjectId from, SubjectId into) {
        // Nor was it changed by the merge.
    }
}
