package org.caibian.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.caibian.security.PasskeyCeremonies;
import org.caibian.security.PasskeyToMake;
import org.caibian.security.SignedIn;
import org.caibian.signin.Passkey;
import org.caibian.signin.Passkeys;
import org.caibian.signin.Sessions;
import org.caibian.ui.parts.AskAgain;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.PasskeyBrowser;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** One's own passkeys: which there are, one more, and one less. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PasskeyPart extends Div {
    private final Passkeys passkeys;
    private final PasskeyCeremonies ceremonies;
    private final Sessions sessions;
    private final PasskeyBrowser browser;
    private final SignedIn me;
    private final Moments moments;
    private final AskAgain again;
    private final Div list = new Div();
    private final TextField name = new TextField(getTranslation("passkey.name"));

    PasskeyPart(
            Passkeys passkeys,
            PasskeyCeremonies ceremonies,
            Sessions sessions,
            PasskeyBrowser browser,
            SignedIn me,
            Moments moments,
            AskAgain again) {
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.sessions = sessions;
        this.browser = browser;
        this.me = me;
        this.moments = moments;
        this.again = again;
        name.setMaxLength(Passkey.LONGEST_NAME);
        addClassName("part");
        add(
                Bits.tagged("h2", getTranslation("passkey")),
                new Paragraph(getTranslation("passkey.hint")),
                list);
        show();
        browser.isAble(this, this::offer);
    }

    private void show() {
        var mine = new UnorderedList();
        mine.addClassName("sessions");
        passkeys.of(me.id()).forEach(each -> mine.add(line(each)));
        list.removeAll();
        if (mine.getComponentCount() > 0) {
            list.add(mine);
        }
        name.setValue(suggested());
    }

    private static String suggested() {
        return Browsers.called(VaadinSession.getCurrent().getBrowser().getUserAgent());
    }

    private ListItem line(Passkey passkey) {
        var times = Bits.line("times");
        times.add(Bits.words(getTranslation("passkey.made", moments.minute(passkey.made()))));
        passkey.used()
                .ifPresentOrElse(
                        used ->
                                times.add(
                                        Bits.line(
                                                "seen",
                                                Bits.words(getTranslation("passkey.used")),
                                                moments.time(used))),
                        () -> times.add(Bits.words(getTranslation("passkey.unused"))));
        var remove =
                new Button(
                        getTranslation("passkey.remove"),
                        _ -> again.before(me, () -> remove(passkey)));
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel(getTranslation("passkey.remove.of", passkey.name()));
        return new ListItem(Bits.block("grow", Bits.bold(passkey.name()), times), remove);
    }

    private void remove(Passkey passkey) {
        Notices.say(
                passkeys.remove(passkey.id(), me.id()) ? "passkey.removed" : "passkey.required");
        show();
    }

    private void offer(boolean able) {
        if (able) {
            var add = new Button(getTranslation("passkey.add"), _ -> again.before(me, this::make));
            add(Bits.block("codeline", name, add));
        } else {
            add(new Paragraph(getTranslation("passkey.elsewhere", browser.origin())));
        }
    }

    private void make() {
        var asked = ceremonies.toMake();
        browser.make(this, asked, answer -> keep(asked, answer));
    }

    private void keep(PasskeyToMake asked, String answer) {
        var made =
                sessions.within(
                                me.session(),
                                me.id(),
                                () -> ceremonies.make(me, asked, answer, called()))
                        .orElse(false);
        Notices.say(made ? "passkey.added" : "passkey.notMade");
        show();
    }

    private String called() {
        return name.getValue().isBlank() ? suggested() : name.getValue();
    }
}
