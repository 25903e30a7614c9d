package org.caibian.publication;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    private static final int LONGEST_CHAIN = 50;

    private final StoryRows rows;
    private final StoryLineRows lines;
    private final ChainLineRows chains;
    private final RelatedRows related;

    Stories(StoryRows rows, StoryLineRows lines, ChainLineRows chains, RelatedRows related) {
        this.rows = rows;
        this.lines = lines;
        this.chains = chains;
        this.related = related;
    }

    public Optional<Story> find(ArticleId article) {
        return rows.find(article);
    }

    public Standing standing(ArticleId article) {
        return rows.standing(article);
    }

    /** The revision readers have of an article, or had last. */
    public Optional<Integer> printed(ArticleId article) {
        return rows.printed(article);
    }

    /** When readers were given an article for the first time, whether they still have it or not. */
    public Optional<Instant> firstReleased(ArticleId article) {
        return rows.firstReleased(article);
    }

    public Findable findable(ArticleId article) {
        return rows.findable(article);
    }

    public Slice<StoryLine> newest(Keyset from, int limit) {
        return lines.newest(from, limit);
    }

    public Slice<StoryLine> ofSection(SectionId section, Keyset from, int limit) {
        return lines.ofSection(section, from, limit);
    }

    public Slice<StoryLine> ofTopic(TopicId topic, Keyset from, int limit) {
        return lines.ofTopic(topic, from, limit);
    }

    public Slice<StoryLine> withTag(TagId tag, Keyset from, int limit) {
        return lines.withTag(tag, from, limit);
    }

    /**
     * The stories computed as related when this one was released, in that order, as far as they are
     * live.
     */
    public List<StoryLine> relatedTo(ArticleId article) {
        return lines.relatedTo(article);
    }

    /** Live stories on whose pages that one was related, at most {@code limit}. */
    public List<ArticleId> relating(ArticleId article, int limit) {
        return related.relating(article, limit);
    }

    /**
     * The chain of updates an article is in (续报), whether readers have it itself or not: all that
     * continue one another and are live, the oldest first, of a very long one the newest. Of a
     * story with more than fifty updates the newest are followed, and a thousand of a chain at all.
     */
    public List<StoryLine> chain(ArticleId article) {
        return chains.printed(article, LONGEST_CHAIN);
    }

    /**
     * What the chain would be if readers were given the article as one that continues that story,
     * or none; the article itself stands in it only where they have it now.
     */
    public List<StoryLine> foreseenChain(ArticleId article, Optional<ArticleId> continues) {
        return chains.foreseen(article, continues, LONGEST_CHAIN);
    }

    /** Those of these articles that are live, in no order. */
    public List<StoryLine> lines(Collection<ArticleId> articles) {
        return articles.isEmpty() ? List.of() : lines.lines(articles);
    }

    /** The newest stories of each of these sections, at most {@code each} of one, newest first. */
    public List<StoryLine> newestOfEach(Collection<SectionId> sections, int each) {
        return sections.isEmpty() ? List.of() : lines.newestOfEach(sections, each);
    }

    /** The newest story of each of these topics that has one, in no order. */
    public List<StoryLine> newestOfTopics(Collection<TopicId> topics) {
        return topics.isEmpty() ? List.of() : lines.newestOfTopics(topics);
    }

    /** Whether readers have a story with this picture at its head or in its body. */
    public boolean show(String sha256) {
        return rows.show(sha256);
    }

    /** Live stories with this picture at their head or in their body, at most {@code limit}. */
    public List<ArticleId> showing(String sha256, int limit) {
        return rows.showing(sha256, limit);
    }

    /**
     * Of these articles those that readers have in another version than the one named with each:
     * for showing nothing of words that were kept elsewhere and are theirs no more.
     */
    public List<Story> changedSince(Map<ArticleId, Long> seen) {
        return seen.isEmpty() ? List.of() : rows.changedSince(seen);
    }

    /** Live stories by article, after {@code article} in that order: for filling an index anew. */
    public List<Story> after(ArticleId article, int limit) {
        return rows.after(article, limit);
    }
}
