package org.caibian.ui.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.function.Function;
import org.caibian.security.FirstFactor;
import org.caibian.security.HalfIn;
import org.caibian.security.PasskeyToMake;
import org.caibian.shared.Newsroom;
import org.caibian.signin.CodeResult;
import org.caibian.signin.FactorSecret;
import org.caibian.signin.SetUpResult;
import org.caibian.ui.account.Browsers;
import org.caibian.ui.account.FactorSetUp;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.PasskeyBrowser;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * Sets up the second factor of whoever has to have one to come in: a passkey where their browser
 * can, or codes of an app.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class FirstFactorForm extends Div {
    private final FirstFactor first;
    private final PasskeyBrowser browser;
    private final Newsroom newsroom;

    FirstFactorForm(FirstFactor first, PasskeyBrowser browser, Newsroom newsroom) {
        this.first = first;
        this.browser = browser;
        this.newsroom = newsroom;
        addClassName("ways");
    }

    /**
     * For that person; {@code in} is what they go on by once they have one, under the words of a
     * key, and {@code over} leads away who is not asked for it any more.
     */
    void show(HalfIn half, Function<String, Component> in, Runnable over) {
        removeAll();
        first.begin(half).ifPresentOrElse(secret -> show(half, secret, in, over), over);
    }

    private void show(
            HalfIn half, FactorSecret secret, Function<String, Component> in, Runnable over) {
        var passkey = passkey(half, in, over);
        passkey.setVisible(false);
        add(
                passkey,
                new FactorSetUp(
                        secret,
                        secret.address(newsroom.name(), half.account()),
                        code ->
                                first.confirm(half, code)
                                        .orElseGet(() -> {
                                            over.run();
                                            return new SetUpResult.Refused(CodeResult.WRONG);
                                        }),
                        () -> {
                            passkey.setVisible(false);
                            return in.apply("factor.recovery.kept");
                        }));
        browser.isAble(this, passkey::setVisible);
    }

    private Div passkey(HalfIn half, Function<String, Component> in, Runnable over) {
        var add = new Button(getTranslation("passkey.add"));
        add.addClickListener(_ ->
                first.toMake(half)
                        .ifPresentOrElse(
                                asked ->
                                        browser.make(
                                                this,
                                                asked,
                                                answer -> keep(half, asked, answer, in)),
                                over));
        return Bits.block(
                "factor",
                Bits.tagged("h2", getTranslation("passkey")),
                new Paragraph(getTranslation("code.setUp.passkey")),
                add,
                Bits.tagged("h2", getTranslation("code.setUp.code")));
    }

    private void keep(
            HalfIn half, PasskeyToMake asked, String answer, Function<String, Component> in) {
        var name = Browsers.called(VaadinSession.getCurrent().getBrowser().getUserAgent());
        if (first.make(half, asked, answer, name)) {
            var on = in.apply("code.submit");
            removeAll();
            add(new Paragraph(getTranslation("passkey.added")), on);
            on.getElement().executeJs("this.submit()");
        } else {
            Notices.refuse(getTranslation("passkey.notMade"));
        }
    }
}
