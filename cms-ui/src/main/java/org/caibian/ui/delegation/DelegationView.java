package org.caibian.ui.delegation;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.caibian.absence.Absence;
import org.caibian.absence.Absence.Course;
import org.caibian.absence.AbsenceResult;
import org.caibian.absence.Absences;
import org.caibian.security.SignedIn;
import org.caibian.shared.Keyset;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.caibian.ui.shell.MainLayout;

/** Who is away and who stands in (委托): one's own absences, and for a chief those of the desk. */
@Route(value = "delegation", layout = MainLayout.class)
@RolesAllowed({"EDITOR", "PROOFREADER", "DESK_CHIEF", "CHIEF_EDITOR"})
public class DelegationView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final int PAGE = 50;

    private final Absences absences;
    private final AbsenceLines lines;
    private final Postings postings;
    private final SignedIn me;
    private final Moments moments;
    private final Div list = Bits.block("absencelist");
    private final Button earlier = new Button(getTranslation("delegation.earlier"), _ -> more());
    private int shown = PAGE;

    DelegationView(
            Absences absences,
            AbsenceLines lines,
            Postings postings,
            SignedIn me,
            Moments moments,
            AbsenceChanges changes) {
        this.absences = absences;
        this.lines = lines;
        this.postings = postings;
        this.me = me;
        this.moments = moments;
        var enter = enter(ButtonVariant.LUMO_PRIMARY);
        earlier.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getContent().addClassName("delegationpage");
        getContent()
                .add(
                        Bits.block(
                                "lh",
                                new H1(getTranslation("delegation.title")),
                                Bits.grow(),
                                enter),
                        new Paragraph(getTranslation("delegation.hint")),
                        list,
                        earlier);
        changes.watch(this, this::fill);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = PAGE;
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("delegation.title");
    }

    private void more() {
        shown += PAGE;
        fill();
    }

    private void fill() {
        var read = absences.concerning(me.id(), Keyset.START, shown);
        list.removeAll();
        if (read.items().isEmpty()) {
            list.add(nothingYet());
        }
        for (var course : List.of(Course.RUNNING, Course.COMING, Course.OVER)) {
            list.add(lines.of(course, read.items(), this::ask));
        }
        earlier.setVisible(read.next().isPresent());
    }

    private Div nothingYet() {
        return Bits.block(
                "empty",
                new Icon("person"),
                Bits.bold(getTranslation("delegation.empty")),
                Bits.tagged("p", getTranslation("delegation.empty.hint")),
                enter(ButtonVariant.LUMO_TERTIARY));
    }

    private Button enter(ButtonVariant look) {
        var button = new Button(getTranslation("delegation.enter"), _ -> open());
        button.addThemeVariants(look);
        return button;
    }

    private void open() {
        new AbsenceDialog(absences, me, moments, postings.openTo(me)).open();
    }

    /** Says what ends with it, and what does not. */
    private void ask(Absence absence) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("delegation.end.of", absence.away().name()));
        dialog.setWidth("min(400px, 100vw - 32px)");
        dialog.add(new Paragraph(getTranslation("delegation.end.hint", absence.standIn().name())));
        var go =
                new Button(
                        getTranslation("delegation.end"),
                        _ -> {
                            dialog.close();
                            end(absence);
                        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Button(getTranslation("cancel"), _ -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        dialog.getFooter().add(cancel, go);
        dialog.open();
    }

    private void end(Absence absence) {
        var result = absences.end(absence.id(), me.id());
        Notices.tell(
                result instanceof AbsenceResult.Ended
                        ? Saying.words("delegation.ended")
                        : AbsenceTrouble.of(result, moments).words());
        fill();
    }
}
