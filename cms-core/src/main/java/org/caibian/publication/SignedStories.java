package org.caibian.publication;

import java.util.List;
import org.caibian.shared.ArticleId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every live story with those who sealed it (签发名单): the one list that proves what was approved. */
@Component
@Transactional(readOnly = true)
public class SignedStories {

    private final SignedStoryRows rows;

    SignedStories(SignedStoryRows rows) {
        this.rows = rows;
    }

    /** Live stories by article, after {@code article} in that order, at most {@code limit}. */
    public List<SignedStory> after(ArticleId article, int limit) {
        return rows.after(article, limit);
    }

    /** Live stories that have a flaw, by article, at most {@code limit}. */
    public List<SignedStory> exceptions(int limit) {
        return rows.exceptions(limit);
    }
}
