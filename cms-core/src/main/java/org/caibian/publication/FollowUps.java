package org.caibian.publication;

import java.util.Optional;
import org.caibian.article.Articles;
import org.caibian.article.CreateResult;
import org.caibian.article.Kind;
import org.caibian.article.Label;
import org.caibian.article.Manuscript;
import org.caibian.article.Refusal;
import org.caibian.article.Writing;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.subject.SectionId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goes on from a story readers have (写续报). */
@Component
@Transactional
public class FollowUps {

    private final Articles articles;
    private final Stories stories;
    private final Writing writing;

    FollowUps(Articles articles, Stories stories, Writing writing) {
        this.articles = articles;
        this.stories = stories;
        this.writing = writing;
    }

    /**
     * Begins an article on the story's desk that continues it, in the same section, under the same
     * topic and tags; none of its words are taken over.
     */
    public CreateResult begin(ArticleId older, PersonId by) {
        return articles.lock(older)
                .flatMap(desk ->
                        stories.find(older).map(story -> writing.create(desk, sheet(story), by)))
                .orElseGet(() -> new CreateResult.Refused(Refusal.NOT_FOUND));
    }

    private static Manuscript sheet(Story story) {
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
                Optional.of(new SectionId(story.section().id())),
                story.topic().map(Label::slug),
                story.tags().stream().map(Label::name).toList(),
                blank.picture(),
                Optional.of(story.article()),
                blank.note(),
                blank.body());
    }
}
