package org.caibian.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.caibian.right.Refusal;
import org.caibian.rule.RoundRule;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Enabled;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Saying;

/** What rounds over one kind must bring; kept by a press, after saying what that will mean. */
final class RuleRow extends Div {
    private final Ways ways;
    private final Select<Integer> seals = new Select<>();
    private final Select<Integer> proofreadings = new Select<>();
    private final Div way = Bits.block("way");
    private final Div warning = Bits.block("means");
    private final Button keep;
    private RoundRule rule;

    /** Has {@code save} put what is wanted in place of what was shown. */
    RuleRow(RoundRule rule, Ways ways, BiConsumer<RoundRule, RoundRule> save) {
        this.rule = rule;
        this.ways = ways;
        keep = new Button(getTranslation("save"), _ -> save.accept(this.rule, wanted()));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addClassName("rule");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("kind." + rule.kind()));
        choose(seals, "rules.seals", RoundRule.fewestSeals(rule.kind()), "rules.people");
        choose(proofreadings, "rules.proofreadings", 0, "rules.times");
        warning.getElement().setAttribute("aria-live", "polite");
        add(
                Bits.block("kd", Bits.bold(getTranslation("kind." + rule.kind())), way),
                Bits.block("set", seals, proofreadings, keep),
                warning);
        show(rule);
    }

    /** Shows what stands now. */
    void show(RoundRule rule) {
        this.rule = rule;
        seals.setValue(rule.leastSeals());
        proofreadings.setValue(rule.proofreadings());
        say();
    }

    /** Another was quicker: what was chosen stays, and now stands against that. */
    void meanwhile(RoundRule now) {
        rule = now;
        say();
    }

    /** Leaves the row readable and nothing in it to change. */
    void close(Refusal why) {
        seals.setReadOnly(true);
        proofreadings.setReadOnly(true);
        Enabled.set(keep, false);
        keep.setTooltipText(RuleTrouble.words(why));
        keep.setAriaLabel(keep.getText() + Saying.words("list.semicolon") + RuleTrouble.words(why));
    }

    private RoundRule wanted() {
        return new RoundRule(rule.kind(), seals.getValue(), proofreadings.getValue());
    }

    private void say() {
        var wanted = wanted();
        Enabled.set(keep, !wanted.equals(rule));
        way.removeAll();
        way.add(Bits.words(ways.name(wanted)), Bits.words(ways.inWords(wanted), "stepline"));
        warning.removeAll();
        ways.consequences(rule, wanted).stream().map(Paragraph::new).forEach(warning::add);
        if (wanted.leastSeals() < rule.leastSeals()) {
            warning.addComponentAsFirst(Icon.small("warn"));
        }
        warning.setVisible(warning.getChildren().findAny().isPresent());
    }

    private void choose(Select<Integer> field, String label, int fewest, String unit) {
        field.setLabel(getTranslation(label));
        field.setItems(IntStream.rangeClosed(fewest, RoundRule.MOST).boxed().toList());
        field.setItemLabelGenerator(
                each -> Optional.ofNullable(each).map(n -> getTranslation(unit, n)).orElse(""));
        field.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                say();
            }
        });
    }
}
