package org.caibian.publication;

import java.util.Optional;
import org.caibian.article.Stage;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DeskId;

/**
 * One thing that is to happen to an article (日程): {@code what} at {@code at}; {@code stage} is its
 * draft's, where it has one, and {@code section} where readers find it, empty while nobody chose.
 */
public record AgendaItem(
        ArticleId article,
        String number,
        DeskId desk,
        String section,
        String headline,
        Optional<Stage.Name> stage,
        What what,
        ChosenInstant at,
        Ahead ahead) {

    /** What happens at an instant. */
    public enum What {
        /** An approved draft goes out. */
        RELEASE,
        /** An embargo is over. */
        EMBARGO,
        /** Readers lose a story as planned. */
        TAKE_DOWN
    }

    /** The same at another instant, read in the same zone. */
    public AgendaItem movedTo(ChosenInstant to) {
        return new AgendaItem(article, number, desk, section, headline, stage, what, to, ahead);
    }

    /** Whether both are the same thing of one article, whenever it is. */
    public boolean isSame(AgendaItem other) {
        return article.equals(other.article) && what == other.what;
    }
}
