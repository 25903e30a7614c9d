package org.caibian.site;

import org.caibian.search.SearchResult;
import org.caibian.search.StorySearch;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Cuts the wire to the search engine while something is done. */
final class Outage implements BeanPostProcessor {

    private volatile boolean away;

    void during(Runnable deed) {
        away = true;
        try {
            deed.run();
        } finally {
            away = false;
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof StorySearch search ? cut(search) : bean;
    }

    private StorySearch cut(StorySearch search) {
        return query -> away ? new SearchResult.Unavailable() : search.find(query);
    }
}
