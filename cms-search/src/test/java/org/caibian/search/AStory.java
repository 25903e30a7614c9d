package org.caibian.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caibian.manuscript.AiUse;
import org.caibian.manuscript.Furniture;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Label;
import org.caibian.publication.Story;
import org.caibian.shared.ArticleId;

/** Makes stories for the index, in the few words that a test is about. */
public final class AStory {

    public static final Label FINANCE = new Label(1, "财经", "finance");
    public static final Label WORLD = new Label(2, "国际", "world");
    public static final Label REOPENING = new Label(7, "东屿港复航", "reopening");
    public static final Instant MONDAY = Instant.parse("2026-11-23T06:30:00Z");

    private final long article;
    private long version = 1;
    private String headline = "主航道恢复双向通航";
    private Furniture furniture = Furniture.NONE;
    private String originalTitle = "";
    private String summary = "";
    private String authors = "王砚";
    private String source = "晨岸";
    private Label section = FINANCE;
    private Optional<Label> topic = Optional.empty();
    private final List<Label> tags = new ArrayList<>();
    private String body = "停航四十一小时后，主航道恢复双向通航。";
    private String editor = "李清和";
    private Instant released = MONDAY;

    private AStory(long article) {
        this.article = article;
    }

    public static AStory numbered(long article) {
        return new AStory(article);
    }

    public AStory version(long number) {
        version = number;
        return this;
    }

    public AStory headed(String words) {
        headline = words;
        return this;
    }

    public AStory between(String kicker, String subtitle) {
        furniture = new Furniture(kicker, subtitle, AiUse.NONE, "", "");
        return this;
    }

    public AStory originally(String title) {
        originalTitle = title;
        return this;
    }

    public AStory summedUp(String words) {
        summary = words;
        return this;
    }

    public AStory writtenBy(String names) {
        authors = names;
        return this;
    }

    public AStory from(String unit) {
        source = unit;
        return this;
    }

    public AStory in(Label label) {
        section = label;
        return this;
    }

    public AStory about(Label label) {
        topic = Optional.of(label);
        return this;
    }

    public AStory tagged(String... names) {
        for (var name : names) {
            tags.add(new Label(tags.size() + 1L, name, ""));
        }
        return this;
    }

    public AStory saying(String words) {
        body = words;
        return this;
    }

    public AStory answeredForBy(String name) {
        editor = name;
        return this;
    }

    public AStory released(Instant at) {
        released = at;
        return this;
    }

    public Story told() {
        return new Story(
                new ArticleId(article),
                version,
                Kind.ORIGINAL,
                headline,
                furniture,
                originalTitle,
                "",
                summary,
                authors,
                source,
                true,
                section,
                topic,
                tags,
                List.of(),
                Optional.empty(),
                "<p>" + body + "</p>",
                body,
                editor,
                released,
                released);
    }
}
