package org.caibian.ui.delegation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.caibian.absence.Absence;
import org.caibian.absence.Absence.Course;
import org.caibian.security.SignedIn;
import org.caibian.ui.parts.Avatar;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Draws absences: what runs now, what is to come, what is over. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class AbsenceLines {
    private final Postings postings;
    private final Moments moments;
    private final SignedIn me;
    private final Clock clock;

    AbsenceLines(Postings postings, Moments moments, SignedIn me, Clock clock) {
        this.postings = postings;
        this.moments = moments;
        this.me = me;
        this.clock = clock;
    }

    /** Those of that course in a list of their own. */
    public Section of(Course course, List<Absence> absences) {
        return section(course, absences, this::line);
    }

    /** The same; {@code end} ends one. */
    Section of(Course course, List<Absence> absences, Consumer<Absence> end) {
        return section(course, absences, absence -> line(absence, end));
    }

    private Section section(
            Course course, List<Absence> absences, Function<Absence, ListItem> line) {
        var list = new UnorderedList();
        absences.stream()
                .filter(absence -> course(absence) == course)
                .forEach(absence -> list.add(line.apply(absence)));
        var title = Saying.words("delegation." + course);
        var section = new Section(new H2(title), list);
        section.addClassName("absences");
        section.getElement().setAttribute("aria-label", title);
        section.setVisible(list.getComponentCount() > 0);
        return section;
    }

    private Course course(Absence absence) {
        return absence.at(clock.instant());
    }

    private ListItem line(Absence absence, Consumer<Absence> end) {
        var line = line(absence);
        if (course(absence) != Course.OVER && mayEnd(absence)) {
            line.add(button(absence, end));
        }
        return line;
    }

    private ListItem line(Absence absence) {
        var who =
                Bits.block(
                        "parties",
                        person(absence.away()),
                        Bits.words(
                                Saying.words("delegation.awayFrom", postings.name(absence.desk())),
                                "lbl"),
                        Icon.small("right"),
                        person(absence.standIn()),
                        Bits.words(Saying.words("delegation.standsIn"), "lbl"));
        var line =
                new ListItem(
                        who,
                        Bits.block("span", time(absence)),
                        Bits.block("cause", Bits.words(absence.cause()), entered(absence)));
        line.addClassName(course(absence).name().toLowerCase(Locale.ROOT));
        return line;
    }

    private static Component person(Absence.Party party) {
        return Bits.line("one", new Avatar(party.name()), Bits.bold(party.name()));
    }

    private Component time(Absence absence) {
        return Bits.words(
                Saying.words(
                        "delegation.span",
                        moments.chosen(absence.from()),
                        moments.chosen(absence.until())));
    }

    /** Who entered it, and who ended it before its time. */
    private Component entered(Absence absence) {
        var entered = Saying.words("delegation.enteredBy", absence.enteredBy().name());
        return Bits.words(
                absence.endedBy()
                        .map(by ->
                                Saying.words(
                                        "delegation.endedBy",
                                        entered,
                                        by.name(),
                                        absence.endedAt().map(moments::minute).orElse("")))
                        .orElse(entered),
                "lbl");
    }

    /** Worth offering; the act asks again. */
    private boolean mayEnd(Absence absence) {
        return !absence.standIn().id().equals(me.id())
                || absence.away().id().equals(me.id())
                || absence.enteredBy().id().equals(me.id());
    }

    private static Button button(Absence absence, Consumer<Absence> end) {
        var button = new Button(Saying.words("delegation.end"), _ -> end.accept(absence));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Saying.words("delegation.end.of", absence.away().name()));
        return button;
    }
}
