package org.caibian.publication;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.right.Stage;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;

/** Tells whoever is at work on drafts of a story that readers have other words now. */
@Component
class LeftBehind {

    private final Drafts drafts;
    private final Notices notices;

    LeftBehind(Drafts drafts, Notices notices) {
        this.drafts = drafts;
        this.notices = notices;
    }

    void tell(ArticleId article) {
        waiting(article)
                .forEach(draft ->
                        notices.tell(
                                drafts.atWork(draft), Occasion.LEFT_BEHIND, draft.id(), Map.of()));
    }

    /** The drafts that would fall behind: what is released is no draft any more. */
    List<DraftId> of(DraftId released) {
        return besides(released).map(Draft::id).toList();
    }

    /** Who would hear of it. */
    Set<PersonId> foreseen(DraftId released) {
        return besides(released)
                .flatMap(draft -> drafts.atWork(draft).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Draft> besides(DraftId released) {
        return waiting(released.article()).filter(draft -> !draft.id().equals(released));
    }

    private Stream<Draft> waiting(ArticleId article) {
        return Stream.of(article.main(), article.correction())
                .flatMap(id -> drafts.find(id).stream())
                .filter(draft -> draft.base().isPresent())
                .filter(draft -> !(draft.stage() instanceof Stage.Spiked));
    }
}
