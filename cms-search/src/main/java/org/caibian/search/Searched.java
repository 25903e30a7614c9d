package org.caibian.search;

import java.util.List;
import java.util.stream.Stream;
import org.caibian.manuscript.Label;
import org.caibian.publication.Story;

/** The texts of a story in which words are looked for, and how much a match in each weighs. */
public enum Searched {
    HEADLINE("headline", 8),
    /** The line above the headline, and the one below it. */
    FURNITURE("furniture", 4),
    ORIGINAL_TITLE("originalTitle", 3),
    /** Topic and tags, what those became, source and who wrote it; never the responsible editor. */
    LABELS("labels", 3),
    SUMMARY("summary", 2),
    BODY("body", 1);

    private final String field;
    private final float weight;

    Searched(String field, float weight) {
        this.field = field;
        this.weight = weight;
    }

    public String field() {
        return field;
    }

    public float weight() {
        return weight;
    }

    /** What this story has there. */
    public List<String> of(Story story) {
        return switch (this) {
            case HEADLINE -> List.of(story.headline());
            case FURNITURE ->
                    written(Stream.of(story.furniture().kicker(), story.furniture().subtitle()));
            case ORIGINAL_TITLE -> written(Stream.of(story.originalTitle()));
            case LABELS -> written(labels(story));
            case SUMMARY -> written(Stream.of(story.summary()));
            case BODY -> List.of(story.bodyText());
        };
    }

    private static Stream<String> labels(Story story) {
        return Stream.of(
                        story.topic().stream().map(Label::name),
                        story.tags().stream().map(Label::name),
                        story.foundUnder().stream(),
                        Stream.of(story.sourceName(), story.authors(), story.originalAuthor()))
                .flatMap(texts -> texts);
    }

    private static List<String> written(Stream<String> texts) {
        return texts.filter(text -> !text.isBlank()).toList();
    }
}
