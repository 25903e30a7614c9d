package org.caibian.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.caibian.signin.FactorSecret;
import org.caibian.signin.SetUpResult;
import org.caibian.ui.parts.Bits;

/** Sets up a second factor: the secret for an app, its first code, the recovery codes once. */
public final class FactorSetUp extends Div {
    private final Function<String, SetUpResult> first;
    private final Supplier<Component> after;
    private final CodeField code = new CodeField("factor.firstCode");

    /**
     * Begins with that secret, and its address as apps read it; {@code first} takes the first code,
     * {@code after} is what one presses once the recovery codes are kept.
     */
    public FactorSetUp(
            FactorSecret secret,
            String address,
            Function<String, SetUpResult> first,
            Supplier<Component> after) {
        this.first = first;
        this.after = after;
        var go = new Button(getTranslation("factor.confirm"), _ -> confirm());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER).setResetFocusOnActiveElement(true);
        addClassName("factor");
        add(steps(secret, address), code, go);
    }

    private Component steps(FactorSecret secret, String address) {
        var letters = Bits.words(inGroups(secret.letters()), "letters");
        return new OrderedList(
                new ListItem(getTranslation("factor.step.app")),
                new ListItem(
                        Bits.words(getTranslation("factor.step.scan")),
                        new QrPicture(address, getTranslation("factor.qr")),
                        Bits.words(getTranslation("factor.letters")),
                        letters),
                new ListItem(getTranslation("factor.step.code")));
    }

    /** As they are read out and typed: four at a time. */
    private static String inGroups(String letters) {
        return letters.replaceAll("(.{4})(?!$)", "$1 ");
    }

    private void confirm() {
        switch (first.apply(code.getValue())) {
            case SetUpResult.SetUp(var recoveryCodes) -> show(recoveryCodes);
            case SetUpResult.Refused(var why) -> code.say(why);
        }
    }

    private void show(List<String> recoveryCodes) {
        var list = new UnorderedList();
        recoveryCodes.forEach(each -> list.add(new ListItem(each)));
        list.addClassName("recovery");
        removeAll();
        add(
                Bits.tagged("h2", getTranslation("factor.recovery")),
                new Paragraph(getTranslation("factor.recovery.hint")),
                list,
                after.get());
    }
}
