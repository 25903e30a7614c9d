package org.caibian.ui.delegation;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import org.caibian.absence.Absence;
import org.caibian.absence.Absences;
import org.caibian.security.SignedIn;
import org.caibian.shared.Keyset;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;
import org.springframework.stereotype.Component;

/** Tells somebody for whom they stand in now, or who stands in for them. */
@Component
public class RunningAbsences {
    private static final int MOST = 20;

    private final Absences absences;
    private final Postings postings;
    private final Moments moments;
    private final Clock clock;

    RunningAbsences(Absences absences, Postings postings, Moments moments, Clock clock) {
        this.absences = absences;
        this.postings = postings;
        this.moments = moments;
        this.clock = clock;
    }

    /** A line each; nothing where there is none. */
    public Div of(SignedIn me) {
        var lines = Bits.block("standins");
        absences.concerning(me.id(), Keyset.START, MOST).items().stream()
                .filter(absence -> absence.at(clock.instant()) == Absence.Course.RUNNING)
                .filter(absence ->
                        absence.standIn().id().equals(me.id())
                                || absence.away().id().equals(me.id()))
                .forEach(absence -> lines.add(line(absence, me)));
        lines.setVisible(lines.getComponentCount() > 0);
        return lines;
    }

    private Anchor line(Absence absence, SignedIn me) {
        var mine = absence.away().id().equals(me.id());
        var words =
                Saying.words(
                        mine ? "delegation.now.away" : "delegation.now.standIn",
                        mine ? absence.standIn().name() : absence.away().name(),
                        postings.name(absence.desk()),
                        moments.chosen(absence.until()));
        return new Anchor("delegation", Icon.small("person"), Bits.words(words));
    }
}
