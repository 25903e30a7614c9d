package org.caibian.ui.token;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.staff.Person;
import org.caibian.staff.Role;
import org.caibian.staff.Typed;
import org.caibian.token.IssueResult;
import org.caibian.token.Lifetime;
import org.caibian.token.NewToken;
import org.caibian.token.Scope;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.PersonPicker;

/** Asks what a token is for, and shows its secret once. */
final class NewTokenDialog extends Dialog {
    private static final List<Integer> DAYS = List.of(1, 7, 30);
    private static final int USUAL = 7;

    private final PersonPicker account = new PersonPicker(getTranslation("token.account"));
    private final TextField name = new TextField(getTranslation("token.name"));
    private final Map<Scope, Checkbox> scopes = new EnumMap<>(Scope.class);
    private final Select<Integer> days = new Select<>();
    private final Div fault = Bits.block("fault");
    private final Issuing issuing;
    private final Runnable issued;

    /** Makes it; {@code account} is empty for one's own. */
    interface Issuing {
        IssueResult issue(String account, NewToken token);
    }

    /** {@code asked} does what it is given once it is certain who asks. */
    private NewTokenDialog(
            boolean forMachine,
            List<Scope> offered,
            Issuing issuing,
            Consumer<Runnable> asked,
            Runnable issued) {
        this.issuing = issuing;
        this.issued = issued;
        setHeaderTitle(getTranslation("token.add"));
        setWidth("min(440px, 100vw - 32px)");
        account.setHelperText(getTranslation("token.account.hint"));
        account.setItemLabelGenerator(
                person -> getTranslation("token.taker", person.name(), person.account()));
        account.setVisible(forMachine);
        name.setHelperText(getTranslation("token.name.hint"));
        days.setLabel(getTranslation("token.days"));
        days.setItems(DAYS);
        days.setItemLabelGenerator(each -> getTranslation("token.daysMany", each));
        days.setValue(USUAL);
        fault.getElement().setAttribute("role", "alert");
        add(Bits.block("stackform", account, name, choices(offered), days, fault));
        var go = new Button(getTranslation("token.make"), _ -> asked.accept(this::make));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Button(getTranslation("cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, go);
        Focusable<?> first = forMachine ? account : name;
        addOpenedChangeListener(_ -> first.focus());
    }

    private Div choices(List<Scope> offered) {
        var choices = Bits.block("scopes", Bits.words(getTranslation("token.scopes"), "lbl"));
        choices.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("token.scopes"));
        for (var scope : offered) {
            var choice = new Checkbox(getTranslation("token.scope." + scope));
            choice.setValue(scope == Scope.READ);
            scopes.put(scope, choice);
            choices.add(choice);
        }
        return choices;
    }

    private Set<Scope> chosen() {
        return scopes.entrySet().stream()
                .filter(each -> each.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** For one's own, which does what somebody of those roles may. */
    static NewTokenDialog own(
            Set<Role> roles, Issuing issuing, Consumer<Runnable> asked, Runnable issued) {
        var offered =
                Stream.of(Scope.values())
                        .filter(scope ->
                                scope == Scope.READ || roles.stream().anyMatch(scope::isOpenTo))
                        .toList();
        return new NewTokenDialog(false, offered, issuing, asked, issued);
    }

    /** For an account that machines use, of those {@code takers} finds by what is typed. */
    static NewTokenDialog forMachine(
            Function<Typed, List<Person>> takers,
            Issuing issuing,
            Consumer<Runnable> asked,
            Runnable issued) {
        var dialog = new NewTokenDialog(true, List.of(Scope.values()), issuing, asked, issued);
        dialog.account.offer(takers);
        return dialog;
    }

    private void make() {
        fault.removeAll();
        if (account.isVisible() && account.isEmpty()) {
            fault.setText(getTranslation("token.account.needed"));
            return;
        }
        var lifetime = new Lifetime(Duration.ofDays(days.getValue()));
        var token = new NewToken(name.getValue(), lifetime, chosen());
        switch (issuing.issue(account(), token)) {
            case IssueResult.Issued made -> {
                show(made.secret());
                issued.run();
            }
            case IssueResult.Unusable(var field) ->
                    fault.setText(getTranslation("token.unusable." + field));
            case IssueResult.TooMany(var most) ->
                    fault.setText(getTranslation("token.tooMany", most));
            case IssueResult.NoSuchAccount(var there) ->
                    fault.setText(getTranslation("token.noSuchAccount", there));
            case IssueResult.OnlyThemselves(var there) ->
                    fault.setText(getTranslation("token.onlyThemselves", there));
            case IssueResult.NotAllowed _ -> fault.setText(getTranslation("token.notAllowed"));
        }
    }

    private String account() {
        return account.getOptionalValue().map(Person::account).orElse("");
    }

    private void show(String secret) {
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(getTranslation("token.made"));
        var field = new TextField(getTranslation("token.secret"));
        field.setValue(secret);
        field.setReadOnly(true);
        field.setWidthFull();
        field.setAutoselect(true);
        var done = new Button(getTranslation("token.kept"), _ -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(getTranslation("token.once")), field);
        getFooter().add(done);
        setCloseOnOutsideClick(false);
        field.focus();
    }
}
