package org.caibian.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.caibian.timer.TimerKind;
import org.caibian.timer.Timers;
import org.springframework.stereotype.Component;

/** The one timer an open step has: it wakes for the reminder first, then for the deadline. */
@Component
class StepTimers {

    /** A step whose deadline was just written; statements return it as {@code id, amber_at}. */
    record Set(long step, Instant amberAt) {
        static Set read(ResultSet row, int number) throws SQLException {
            return new Set(row.getLong("id"), Columns.instant(row, "amber_at"));
        }
    }

    private final Timers timers;

    StepTimers(Timers timers) {
        this.timers = timers;
    }

    /** The same of statements that return the {@code id} alone. */
    static long step(ResultSet row, int number) throws SQLException {
        return row.getLong("id");
    }

    void set(List<Set> steps) {
        steps.forEach(each -> wake(each.step(), each.amberAt()));
    }

    void wake(long step, Instant at) {
        timers.set(TimerKind.DEADLINE, step, at);
    }

    /** A step that is decided is looked at no more. */
    void stop(List<Long> steps) {
        steps.forEach(step -> timers.stop(TimerKind.DEADLINE, step));
    }
}
