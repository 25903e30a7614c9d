package org.caibian.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.stream.Stream;
import org.caibian.absence.Absence.Course;
import org.caibian.absence.Absences;
import org.caibian.staff.Person;
import org.caibian.ui.delegation.AbsenceLines;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Saying;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * What is lent to somebody, and what of theirs, now or later: to be read, and changed elsewhere.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PersonAbsences {
    private final Absences absences;
    private final AbsenceLines lines;

    PersonAbsences(Absences absences, AbsenceLines lines) {
        this.absences = absences;
        this.lines = lines;
    }

    Div of(Person person) {
        var ahead = absences.ahead(person.id());
        var told = Saying.words(ahead.isEmpty() ? "admin.absences.none" : "admin.absences");
        var said = Bits.block("lent", Bits.head(Saying.words("delegation.title"), told));
        Stream.of(Course.RUNNING, Course.COMING)
                .map(course -> lines.of(course, ahead))
                .forEach(said::add);
        return said;
    }
}
