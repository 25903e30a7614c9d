package org.caibian.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.caibian.right.Step;
import org.caibian.rule.Priority;
import org.caibian.rule.StepTerm;
import org.caibian.rule.StepTerms;
import org.caibian.rule.TermResult;
import org.caibian.security.SignedIn;
import org.caibian.shared.Seen;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.caibian.ui.parts.Spans;

/** How long each step may take, by priority: a table to read, each cell of it a term to change. */
final class TermTable extends Section {
    private final StepTerms terms;
    private final Staff staff;
    private final SignedIn me;
    private final Div table = Bits.block("terms");

    TermTable(StepTerms terms, Staff staff, SignedIn me) {
        this.terms = terms;
        this.staff = staff;
        this.me = me;
        addClassName("gallery");
        table.getElement().setAttribute("role", "table");
        table.getElement().setAttribute("aria-label", getTranslation("terms.title"));
        add(
                new H2(getTranslation("terms.title")),
                new Paragraph(getTranslation("terms.lead")),
                table);
        fill();
    }

    private void fill() {
        table.removeAll();
        var may = terms.refusal(me.id()).isEmpty();
        var all = terms.all();
        var head = row(cell("columnheader", Bits.words(getTranslation("terms.step"))));
        for (var priority : Priority.values()) {
            head.add(cell("columnheader", Bits.words(getTranslation("priority." + priority))));
        }
        table.add(head);
        for (var step : Step.values()) {
            var row = row(cell("rowheader", Bits.bold(getTranslation("step." + step))));
            of(all, step).forEach(term -> row.add(cell("cell", shown(term, may))));
            table.add(row);
        }
    }

    private static List<StepTerm> of(List<StepTerm> all, Step step) {
        return all.stream().filter(term -> term.step() == step).toList();
    }

    private Component shown(StepTerm term, boolean may) {
        var length = Bits.bold(words(term.minutes()));
        var amber = Bits.words(getTranslation("terms.amber", words(term.amberMinutes())), "lbl");
        if (!may) {
            return Bits.line("term", length, amber);
        }
        var button = new NativeButton();
        button.add(length, amber);
        button.addClassName("term");
        button.setAriaLabel(getTranslation("terms.change", name(term), said(term)));
        button.addClickListener(_ -> ask(term));
        return button;
    }

    private void ask(StepTerm term) {
        var seen = new AtomicReference<>(term);
        new TermDialog(term, name(term), wanted -> set(seen, wanted)).open();
    }

    /** The way back is offered after the act instead of a question before. */
    private boolean set(AtomicReference<StepTerm> seen, StepTerm wanted) {
        var before = seen.get();
        if (!put(seen, wanted)) {
            return false;
        }
        if (!before.equals(wanted)) {
            Notices.offer(told(wanted), "rules.undo", () -> restore(wanted, before));
        }
        return true;
    }

    private void restore(StepTerm seen, StepTerm before) {
        if (put(new AtomicReference<>(seen), before)) {
            Notices.say("rules.restored", told(before));
        }
    }

    private boolean put(AtomicReference<StepTerm> seen, StepTerm wanted) {
        switch (terms.set(Seen.of(seen.get()), wanted, me.id())) {
            case TermResult.Set _ -> {
                fill();
                return true;
            }
            case TermResult.Outdated(var now, var by) -> {
                // Told of it, whoever presses again means what stands there now.
                seen.set(now);
                fill();
                Notices.refuse(
                        getTranslation("terms.outdated", RuleTrouble.name(by, staff), said(now)));
            }
            case TermResult.OutOfBounds(var shortest, var longest) ->
                    Notices.say("terms.outOfBounds", words(shortest), words(longest));
            case TermResult.Refused(var why) ->
                    Notices.say("rules.refused", RuleTrouble.words(why));
        }
        return false;
    }

    private String told(StepTerm term) {
        return getTranslation("terms.set", name(term), said(term));
    }

    private String name(StepTerm term) {
        return getTranslation(
                "terms.of",
                getTranslation("step." + term.step()),
                getTranslation("priority." + term.priority()));
    }

    private String said(StepTerm term) {
        return words(term.minutes())
                + Saying.words("list.comma")
                + getTranslation("terms.amber", words(term.amberMinutes()));
    }

    static String words(int minutes) {
        return Spans.words(Duration.ofMinutes(minutes));
    }

    private static Div row(Component... cells) {
        return as("row", Bits.block("termrow", cells));
    }

    private static Div cell(String role, Component content) {
        return as(role, Bits.block("termcell", content));
    }

    private static Div as(String role, Div part) {
        part.getElement().setAttribute("role", role);
        return part;
    }
}
