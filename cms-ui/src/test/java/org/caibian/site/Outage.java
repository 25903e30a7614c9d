package org.caibian.site;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.caibian.search.SearchResult;
import org.caibian.search.StoryQuery;
import org.caibian.search.StorySearch;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Cuts the wire to the search engine while something is done, or has it answer what was asked
 * before as it did then, as an index does that lags behind.
 */
final class Outage implements BeanPostProcessor {

    private final Map<StoryQuery, SearchResult> before = new ConcurrentHashMap<>();
    private volatile boolean away;
    private volatile boolean behind;

    void during(Runnable deed) {
        away = true;
        try {
            deed.run();
        } finally {
            away = false;
        }
    }

    void lagging(Runnable deed) {
        behind = true;
        try {
            deed.run();
        } finally {
            behind = false;
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof StorySearch search ? cut(search) : bean;
    }

    private StorySearch cut(StorySearch search) {
        return query -> away ? new SearchResult.Unavailable() : answer(search, query);
    }

    private SearchResult answer(StorySearch search, StoryQuery query) {
        if (behind) {
            return Optional.ofNullable(before.get(query)).orElseThrow();
        }
        var answer = search.find(query);
        before.put(query, answer);
        return answer;
    }
}
