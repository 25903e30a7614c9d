package org.caibian.publication;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.shared.Slice;
import org.caibian.subject.SectionId;
import org.caibian.subject.TagId;
import org.caibian.subject.TopicId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers what readers have: one story whole, or lists, the newest first. Only what is live is ever
 * given.
 */
@Component
@Transactional(readOnly = true)
public class Stories {

    private final StoryRows rows;

    Stories(StoryRows rows) {
        this.rows = rows;
    }

    public Optional<Story> find(ArticleId article) {
        return rows.find(article);
    }

    public Standing standing(ArticleId article) {
        return rows.standing(article);
    }

    public Findable findable(ArticleId article) {
        return rows.findable(article);
    }

    public Slice<StoryLine> newest(Keyset from, int limit) {
        return rows.newest(from, limit);
    }

    public Slice<StoryLine> ofSection(SectionId section, Keyset from, int limit) {
        return rows.ofSection(section, from, limit);
    }

    public Slice<StoryLine> ofTopic(TopicId topic, Keyset from, int limit) {
        return rows.ofTopic(topic, from, limit);
    }

    public Slice<StoryLine> withTag(TagId tag, Keyset from, int limit) {
        return rows.withTag(tag, from, limit);
    }

    /**
     * The stories computed as related when this one was released, in that order, as far as they are
     * live.
     */
    public List<StoryLine> relatedTo(ArticleId article) {
        return rows.relatedTo(article);
    }

    /** Those of these articles that are live, in no order. */
    public List<StoryLine> lines(Collection<ArticleId> articles) {
        return articles.isEmpty() ? List.of() : rows.lines(articles);
    }

    /** The newest stories of each of these sections, at most {@code each} of one, newest first. */
    public List<StoryLine> newestOfEach(Collection<SectionId> sections, int each) {
        return sections.isEmpty() ? List.of() : rows.newestOfEach(sections, each);
    }

    /** The newest story of each of these topics that has one, in no order. */
    public List<StoryLine> newestOfTopics(Collection<TopicId> topics) {
        return topics.isEmpty() ? List.of() : rows.newestOfTopics(topics);
    }

    /** Stories replaced since their first release, the latest correction first. */
    public List<StoryLine> corrected(int limit) {
        return rows.corrected(limit);
    }

    /** Whether readers have a story with this picture at its head. */
    public boolean show(String sha256) {
        return rows.show(sha256);
    }

    /** Live stories by article, after {@code article} in that order: for filling an index anew. */
    public List<Story> after(ArticleId article, int limit) {
        return rows.after(article, limit);
    }
}
