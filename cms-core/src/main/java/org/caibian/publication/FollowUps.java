package org.caibian.publication;

import java.util.Optional;
import org.caibian.article.Articles;
import org.caibian.article.CreateResult;
import org.caibian.article.Writing;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.right.Refusal;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.subject.Section;
import org.caibian.subject.SectionId;
import org.caibian.subject.Subjects;
import org.caibian.subject.Tag;
import org.caibian.subject.Topic;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goes on from a story readers have (写续报). */
@Component
@Transactional
public class FollowUps {

    private final Articles articles;
    private final Stories stories;
    private final Subjects subjects;
    private final Writing writing;

    FollowUps(Articles articles, Stories stories, Subjects subjects, Writing writing) {
        this.articles = articles;
        this.stories = stories;
        this.subjects = subjects;
        this.writing = writing;
    }

    /**
     * Begins an article on the story's desk that continues it, in the same section, under the same
     * topic and tags, but for those that were put aside; none of its words are taken over.
     */
    public CreateResult begin(ArticleId older, PersonId by) {
        return articles.lock(older)
                .flatMap(desk ->
                        stories.find(older).map(story -> writing.create(desk, sheet(story), by)))
                .orElseGet(() -> new CreateResult.Refused(Refusal.NOT_FOUND));
    }

    private Manuscript sheet(Story story) {
        var blank = Manuscript.blank(Kind.ORIGINAL);
        return new Manuscript(
                blank.kind(),
                blank.headline(),
                blank.furniture(),
                blank.originalTitle(),
                blank.originalAuthor(),
                blank.summary(),
                blank.dateline(),
                blank.authors(),
                blank.source(),
                subjects.section(new SectionId(story.section().id()))
                        .filter(section -> !section.archived())
                        .map(Section::id),
                story.topic()
                        .flatMap(topic -> subjects.topic(topic.slug()))
                        .filter(topic -> !topic.archived())
                        .map(Topic::slug),
                story.tags().stream()
                        .flatMap(tag -> subjects.tag(tag.name()).stream())
                        .filter(tag -> !tag.archived())
                        .map(Tag::name)
                        .distinct()
                        .toList(),
                blank.picture(),
                Optional.of(story.article()),
                blank.note(),
                blank.body());
    }
}
