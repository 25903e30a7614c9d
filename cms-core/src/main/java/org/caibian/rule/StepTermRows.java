package org.caibian.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.caibian.right.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of terms; one row a step and priority, there from the start. */
@Component
class StepTermRows {

    private static final String TERM =
            "select step, priority, minutes, amber_minutes from step_term ";

    private final JdbcClient jdbc;

    StepTermRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the way, the least pressing first. */
    List<StepTerm> all() {
        return jdbc.sql(TERM).query(StepTermRows::term).list().stream()
                .sorted(Comparator.comparing(StepTerm::step).thenComparing(StepTerm::priority))
                .toList();
    }

    /** Keeps others from changing it until the transaction ends. */
    StepTerm lock(Step step, Priority priority) {
        return jdbc.sql(TERM + "where step = :step and priority = :priority for update")
                .param("step", step.name())
                .param("priority", priority.name())
                .query(StepTermRows::term)
                .single();
    }

    void put(StepTerm term) {
        jdbc.sql(
                        """
                        update step_term set minutes = :minutes, amber_minutes = :amber
                        where step = :step and priority = :priority
                        """)
                .param("minutes", term.minutes())
                .param("amber", term.amberMinutes())
                .param("step", term.step().name())
                .param("priority", term.priority().name())
                .update();
    }

    private static StepTerm term(ResultSet row, int number) throws SQLException {
        return new StepTerm(
                Step.valueOf(row.getString("step")),
                Priority.valueOf(row.getString("priority")),
                row.getInt("minutes"),
                row.getInt("amber_minutes"));
    }
}
