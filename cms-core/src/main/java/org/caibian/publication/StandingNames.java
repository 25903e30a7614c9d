package org.caibian.publication;

import org.caibian.article.Standings;
import org.caibian.shared.ArticleId;
import org.springframework.stereotype.Component;

/** Tells rights what readers have. */
@Component
class StandingNames implements Standings {

    private final StoryRows stories;

    StandingNames(StoryRows stories) {
        this.stories = stories;
    }

    @Override
    public Name of(ArticleId article) {
        return stories.standing(article).name();
    }
}
