package org.caibian.publication;

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

    OverdueLook(Articles articles, SecondLookRows rows, SecondLookNews news) {
        this.articles = articles;
        this.rows = rows;
        this.news = news;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.SECOND_LOOK;
    }

    @Override
    public void wake(long subject, Instant now) {
        rows.find(subject).map(SecondLook::article).ifPresent(articles::lock);
        rows.find(subject)
                .filter(look -> look.isOpen() && look.calledAt().isEmpty())
                .filter(look -> !look.dueAt().isAfter(now))
                .ifPresent(look -> call(look, now));
    }

    private void call(SecondLook look, Instant now) {
        rows.setCalled(look.id().value(), now);
        news.overdue(look);
    }
}
