package org.caibian.article;

import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;

/**
 * Something about an article changed; what, whoever wants to know reads again. {@code by} is there
 * where it was no act, but somebody saving their words, as happens every other second while they
 * write, or taking a draft in hand and putting it down.
 */
public record ArticleChanged(ArticleId article, Extent extent, Optional<PersonId> by) {

    /** How much happened. */
    public enum Extent {
        /** Something that is seen wherever the article is listed. */
        ACT,
        /** Words were saved, and nothing else happened. */
        SAVE,
        /** Another writes on it now, or nobody any more. */
        WRITER
    }

    /** An act. */
    public ArticleChanged(ArticleId article) {
        this(article, Extent.ACT, Optional.empty());
    }

    static ArticleChanged savedBy(PersonId writer, ArticleId article) {
        return new ArticleChanged(article, Extent.SAVE, Optional.of(writer));
    }

    static ArticleChanged inHandOf(PersonId writer, ArticleId article) {
        return new ArticleChanged(article, Extent.WRITER, Optional.of(writer));
    }

    /** Whether more happened than that somebody wrote. */
    public boolean isAct() {
        return extent == Extent.ACT;
    }

    /** Whether words were saved, and nothing else happened. */
    public boolean isSave() {
        return extent == Extent.SAVE;
    }

    /** Whether lists may tell of it; who writes is told on the article's own pages alone. */
    public boolean isListed() {
        return extent != Extent.WRITER;
    }

    /** Whether it is what {@code person} does while they write. */
    public boolean isWritingOf(PersonId person) {
        return by.filter(person::equals).isPresent();
    }
}
