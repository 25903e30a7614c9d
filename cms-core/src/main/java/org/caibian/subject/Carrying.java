package org.caibian.subject;

import java.util.Set;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Carried;

/** What one room of the house keeps under sections, topics and tags. */
public interface Carrying {

    /** Which sort of thing it keeps. */
    enum Room {
        DRAFTS,
        STORIES
    }

    Room room();

    /** How much of it is under that one, by itself and by what was merged into it. */
    Carried under(SubjectId subject);

    /** Whether readers ever had anything of it under that one. */
    boolean isKnown(SubjectId subject);

    /**
     * Has what is under {@code from} found under {@code into}, whose row is held by the merge that
     * asks; no word of it changes. Where both are the same it has got another name, by which it is
     * to be found too.
     */
    void refile(SubjectId from, SubjectId into);

    /** Every article it keeps under that one, whatever readers have of it. */
    Set<ArticleId> articles(SubjectId subject);

    /** Has found under {@code from} again what says so, and is under {@code into} by a merge. */
    void refileBack(SubjectId from, SubjectId into);
}
