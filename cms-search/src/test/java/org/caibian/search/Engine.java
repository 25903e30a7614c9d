package org.caibian.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caibian.search.SearchResult.Found;
import org.caibian.shared.ArticleId;

/** One engine under a contract, with an index of its own for each test. */
public interface Engine {

    StoryIndex index();

    StorySearch search();

    /** Writes these stories and lets them be found. */
    default void has(AStory... stories) {
        for (var story : stories) {
            index().put(story.told());
        }
        index().refresh();
    }

    default Found found(StoryQuery query) {
        var result = search().find(query);
        assertThat(result).isInstanceOf(Found.class);
        return (Found) result;
    }

    /** The articles found for these words, the best match first. */
    default List<Long> found(String words) {
        return numbers(found(StoryQuery.of(words)));
    }

    static List<Long> numbers(Found found) {
        return found.stories().stream().map(StoryHit::article).map(ArticleId::value).toList();
    }
}
