package org.caibian.publication;

import java.util.List;
import java.util.Set;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Carried;
import org.caibian.subject.Carrying;
import org.caibian.subject.SubjectId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Stories under sections, topics and tags: after a merge they are found under what theirs became,
 * and once it is undone under theirs, in lists, in search and over the API; what they say stays as
 * it was sealed.
 */
@Component
class StoriesRefiled implements Carrying {

    private final PublicationRows publications;
    private final UnderSubjectRows rows;
    private final ApplicationEventPublisher events;

    StoriesRefiled(
            PublicationRows publications, UnderSubjectRows rows, ApplicationEventPublisher events) {
        this.publications = publications;
        this.rows = rows;
        this.events = events;
    }

    @Override
    public Room room() {
        return Room.STORIES;
    }

    @Override
    public Carried under(SubjectId subject) {
        return new Carried(0, rows.live(subject));
    }

    @Override
    public boolean isKnown(SubjectId subject) {
        return rows.any(subject);
    }

    @Override
    public Set<ArticleId> articles(SubjectId subject) {
        return rows.articles(subject);
    }

    @Override
    public void refile(SubjectId from, SubjectId into) {
        tell(publications.refile(from, into));
    }

    @Override
    public void refileBack(SubjectId from, SubjectId into) {
        tell(publications.refileBack(from, into));
    }

    private void tell(List<ArticleId> refiled) {
        refiled.stream().map(StandingChanged::new).forEach(events::publishEvent);
    }
}
