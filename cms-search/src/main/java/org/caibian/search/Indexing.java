package org.caibian.search;

import org.caibian.publication.Findable;
import org.caibian.publication.StandingChanged;
import org.caibian.publication.Stories;
import org.caibian.shared.ArticleId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/**
 * Keeps the index at what readers have. Holds no transaction while the engine works, so that a slow
 * engine takes no database connection from those who publish.
 */
@Component
class Indexing {

    /** How the event registry knows this listener, whatever becomes of its name. */
    static final String LISTENER = "search.indexing";

    private final Stories stories;
    private final StoryIndex index;

    Indexing(Stories stories, StoryIndex index) {
        this.stories = stories;
        this.index = index;
    }

    @Async(SearchConfiguration.INDEXERS)
    @ApplicationModuleListener(id = LISTENER, propagation = Propagation.NOT_SUPPORTED)
    void on(StandingChanged event) {
        refresh(event.article());
    }

    /** As it stands now: events may come late, twice or out of order. */
    private void refresh(ArticleId article) {
        switch (stories.findable(article)) {
            case Findable.Yes(var story) -> index.put(story);
            case Findable.No(var version) -> index.bury(article, version);
            case Findable.Never() -> {}
        }
    }
}
