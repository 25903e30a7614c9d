package org.caibian.search.elastic;

import java.util.HashMap;
import java.util.Map;
import org.caibian.manuscript.Label;
import org.caibian.publication.Story;
import org.caibian.search.Searched;
import org.caibian.shared.ArticleId;

/** How a story stands in the index, and a withdrawn one: its number and version, no word of it. */
record StoryDocument(ArticleId article, long version, Map<String, Object> fields) {

    /** Grows with every change here or in stories.json; an older index is filled anew. */
    static final int FORM = 2;

    static final String ARTICLE = "article";
    static final String BURIED = "buried";
    static final String SECTION = "section";
    static final String TOPIC = "topic";
    static final String SOURCE = "source";
    static final String FIRST_RELEASED = "firstReleasedAt";

    static StoryDocument of(Story story) {
        var fields = new HashMap<String, Object>();
        fields.put(ARTICLE, story.article().value());
        fields.put(BURIED, false);
        fields.put(SECTION, story.section().id());
        story.topic().map(Label::id).ifPresent(topic -> fields.put(TOPIC, topic));
        fields.put(SOURCE, story.sourceName());
        fields.put(FIRST_RELEASED, story.firstReleasedAt().toEpochMilli());
        for (var searched : Searched.values()) {
            var texts = searched.of(story).stream().map(Marks::free).toList();
            fields.put(searched.field(), texts.size() == 1 ? texts.getFirst() : texts);
        }
        return new StoryDocument(story.article(), story.version(), fields);
    }

    static StoryDocument tombstone(ArticleId article, long version) {
        return new StoryDocument(article, version, Map.of(ARTICLE, article.value(), BURIED, true));
    }

    /** About how many characters it is to send. */
    int size() {
        return fields.values().stream().mapToInt(value -> value.toString().length()).sum();
    }
}
