package org.caibian.article;

import java.time.Instant;
import java.util.List;
import org.caibian.timer.TimerKind;
import org.caibian.timer.Waking;
import org.springframework.stereotype.Component;

/**
 * Looks at an open step when its reminder or its deadline has come: what stands beside it decides
 * what is told, and each is told once.
 */
@Component
class DueSteps implements Waking {

    private final OpenSteps openSteps;
    private final DeadlineRows rows;
    private final DeadlineNews news;
    private final StepTimers timers;

    DueSteps(OpenSteps openSteps, DeadlineRows rows, DeadlineNews news, StepTimers timers) {
        this.openSteps = openSteps;
        this.rows = rows;
        this.news = news;
        this.timers = timers;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.DEADLINE;
    }

    @Override
    public void wake(long subject, Instant now) {
        rows.task(subject).flatMap(openSteps::lock).ifPresent(open -> look(subject, open, now));
    }

    private void look(long step, OpenStep open, Instant now) {
        var told = rows.find(step);
        var deadline = told.deadline();
        switch (deadline.at(now)) {
            case IN_TIME -> timers.wake(step, deadline.amberAt());
            case SOON -> {
                if (!told.reminded()) {
                    rows.setReminded(step, now);
                    news.soon(open, deadline);
                }
                timers.wake(step, deadline.dueAt());
            }
            case LATE -> {
                if (!told.escalated()) {
                    rows.setEscalated(step, now);
                    news.late(open, deadline);
                }
                // Also one that was set anew while this waited: nothing is left to wake for.
                timers.stop(List.of(step));
            }
        }
    }
}
