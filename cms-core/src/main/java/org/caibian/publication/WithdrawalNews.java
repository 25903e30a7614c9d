package org.caibian.publication;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.ArticleChanged;
import org.caibian.article.Articles;
import org.caibian.article.Drafts;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells those concerned of a withdrawal: whoever may confirm it, whoever brought the story out. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WithdrawalNews {

    private final Articles articles;
    private final Drafts drafts;
    private final Staff staff;
    private final Notices notices;
    private final ApplicationEventPublisher events;

    WithdrawalNews(
            Articles articles,
            Drafts drafts,
            Staff staff,
            Notices notices,
            ApplicationEventPublisher events) {
        this.articles = articles;
        this.drafts = drafts;
        this.staff = staff;
        this.notices = notices;
        this.events = events;
    }

    /** Whoever may confirm it hears of a proposal. */
    void proposed(ArticleId article, String reason, PersonId by) {
        var desk = articles.lock(article).orElseThrow();
        tell(
                Stream.of(Role.EDITOR, Role.DESK_CHIEF)
                        .flatMap(role -> staff.holding(role, desk).stream())
                        .map(Person::id),
                Occasion.WITHDRAWAL_PROPOSED,
                article,
                reason,
                by);
    }

    /** Nobody confirmed it in time: the chief editors are called. */
    void called(ArticleId article, String reason, PersonId by) {
        tell(staff.chiefEditors().stream(), Occasion.WITHDRAWAL_CALLED, article, reason, by);
    }

    /** Whoever wrote it, answers for it or sealed it hears that readers have it no more. */
    void withdrawn(ArticleId article, String reason, PersonId by) {
        tell(drafts.hands(article).stream(), Occasion.WITHDRAWN, article, reason, by);
    }

    /** The chief editors hear where a withdrawn story is still to be had. */
    void stillThere(ArticleId article, String channels) {
        notices.tell(
                staff.chiefEditors(), Occasion.STILL_THERE, article, Map.of("channels", channels));
    }

    /** Whoever has the article open sees how far its receipt has come. */
    void changed(ArticleId article) {
        events.publishEvent(new ArticleChanged(article));
    }

    /** They hear of its planned end, too, and so does whoever set it. */
    void takenDown(TakeDown planned) {
        var people =
                Stream.concat(Stream.of(planned.by()), drafts.hands(planned.article()).stream())
                        .collect(Collectors.toUnmodifiableSet());
        notices.tell(people, Occasion.TAKEN_DOWN, planned.article(), told(planned));
        changed(planned.article());
    }

    private static Map<String, String> told(TakeDown planned) {
        return planned.reason().isEmpty() ? Map.of() : Map.of("reason", planned.reason());
    }

    private void tell(
            Stream<PersonId> whom,
            Occasion occasion,
            ArticleId article,
            String reason,
            PersonId by) {
        var people = whom.collect(Collectors.toUnmodifiableSet());
        notices.tell(people, occasion, article, by, Map.of("reason", reason));
        changed(article);
    }
}
