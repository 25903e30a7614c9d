package org.caibian.article;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.caibian.notice.Notice;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.caibian.testing.TestRounds;
import org.caibian.timer.DueTimers;
import org.caibian.timer.TimerKind;
import org.springframework.context.ApplicationContext;

/** A desk on which time passes, and what its people are told then. */
final class DeadlineRoom {

    final ReviewDesk desk;
    final TestNewsroom newsroom;
    final TestRounds rounds;
    private final ApplicationContext context;

    DeadlineRoom(ApplicationContext context) {
        this.context = context;
        desk = new ReviewDesk(context);
        newsroom = desk.newsroom;
        rounds = TestRounds.in(context);
    }

    /** The open task of an article, as its editor sees it. */
    ReviewTask task(ArticleId article) {
        return context.getBean(ReviewQueue.class).of(article.main(), newsroom.editor).orElseThrow();
    }

    /** So many minutes go by, and whoever has to look at something then does. */
    void pass(int minutes) {
        context.getBean(SettableClock.class).pass(Duration.ofMinutes(minutes));
        look();
    }

    /** So many minutes go by with the program stopped: nobody looks. */
    void passStopped(int minutes) {
        context.getBean(SettableClock.class).pass(Duration.ofMinutes(minutes));
    }

    /** Until nothing is due any more: a waking may set the next. */
    void look() {
        var due = context.getBean(DueTimers.class);
        for (var next = due.next(Set.of(TimerKind.values()), 50);
                !next.isEmpty();
                next = due.next(Set.of(TimerKind.values()), 50)) {
            next.forEach(Runnable::run);
        }
    }

    /** What somebody was told of that on an article. */
    List<Notice> told(PersonId person, Occasion occasion, ArticleId article) {
        return context.getBean(Notices.class).newest(person, Keyset.START, 50).items().stream()
                .filter(notice -> notice.occasion() == occasion)
                .filter(notice ->
                        notice.subject().filter(s -> s.draft().equals(article.main())).isPresent())
                .toList();
    }
}
