package org.caibian.publication;

import java.time.Clock;
import java.time.Instant;
import org.caibian.article.Articles;
import org.caibian.timer.TimerKind;
import org.caibian.timer.Waking;
import org.springframework.stereotype.Component;

/** Calls the chief editors, once, where a second look was not taken in time. */
@Component
class OverdueLook implements Waking {

    private final Articles articles;
    private final SecondLookRows rows;
    private final SecondLookNews news;
    private final Clock clock;

    OverdueLook(Articles articles, SecondLookRows rows, SecondLookNews news, Clock clock) {
        this.articles = articles;
        this.rows = rows;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.SECOND_LOOK;
    }

    @Override
    public void wake(long subject, Instant due) {
        rows.find(subject).map(SecondLook::article).ifPresent(articles::lock);
        rows.find(subject)
                .filter(look -> look.isOpen() && look.calledAt().isEmpty())
                .filter(look -> !look.dueAt().isAfter(clock.instant()))
                .ifPresent(this::call);
    }

    private void call(SecondLook look) {
        rows.setCalled(look.id().value(), clock.instant());
        news.overdue(look);
    }
}
