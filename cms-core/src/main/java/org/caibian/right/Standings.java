package org.caibian.right;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.PersonId;

/**
 * What readers have of articles, as far as rights and checks ask for it; known where stories are
 * kept.
 */
public interface Standings {

    /** The standings by name. */
    enum Name {
        UNPUBLISHED,
        LIVE,
        WITHDRAWN
    }

    Name of(ArticleId article);

    /** Who has asked a second person to agree that readers lose it; empty where nobody has. */
    Optional<PersonId> toWithdraw(ArticleId article);

    /** What the right is asked about of each second look that is open at it, in their order. */
    List<Matter> secondLooks(ArticleId article);

    /** The revision readers have of that article; empty where they have none. */
    Optional<Integer> revision(ArticleId article);

    /** When readers are planned to lose that article, where its end is set. */
    Optional<ChosenInstant> takeDown(ArticleId article);

    /** Whether readers ever had a text of that article with one of these hashes. */
    boolean hadWords(ArticleId article, Set<String> hashes);

    /** Who answers for what readers have of it, or had; empty where they never had anything. */
    Optional<PersonId> responsibleEditor(ArticleId article);
}
