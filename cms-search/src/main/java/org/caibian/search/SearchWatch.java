package org.caibian.search;

import org.springframework.stereotype.Component;

/** Looks after search for those who run the newsroom. */
@Component
public class SearchWatch {

    private final SearchSettings settings;
    private final StoryIndex index;
    private final Backlog backlog;

    SearchWatch(SearchSettings settings, StoryIndex index, Backlog backlog) {
        this.settings = settings;
        this.index = index;
        this.backlog = backlog;
    }

    public SearchCondition condition() {
        boolean answers = index.answers();
        return new SearchCondition(
                settings.engine(), answers, answers && isFilled(), backlog.waiting());
    }

    private boolean isFilled() {
        try {
            return index.isFilled();
        } catch (IndexAway wentJustNow) {
            return false;
        }
    }
}
