package org.caibian.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import org.caibian.security.SignedIn;
import org.caibian.shared.Newsroom;
import org.caibian.signin.CodeResult;
import org.caibian.signin.OwnFactor;
import org.caibian.signin.SecondFactorState;
import org.caibian.signin.SecondFactors;
import org.caibian.ui.parts.AskAgain;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** One's own second factor: whether it is on, turning it on, and off for a code. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class FactorPart extends Div {
    private final SecondFactors factors;
    private final OwnFactor own;
    private final SignedIn me;
    private final Newsroom newsroom;
    private final Moments moments;
    private final AskAgain again;

    FactorPart(
            SecondFactors factors,
            OwnFactor own,
            SignedIn me,
            Newsroom newsroom,
            Moments moments,
            AskAgain again) {
        this.factors = factors;
        this.own = own;
        this.me = me;
        this.newsroom = newsroom;
        this.moments = moments;
        this.again = again;
        addClassName("part");
        show();
    }

    private void show() {
        var state = factors.of(me.id());
        removeAll();
        add(Bits.tagged("h2", getTranslation("factor")));
        state.since().ifPresentOrElse(since -> showOn(state, since), () -> showOff(state));
    }

    private void showOff(SecondFactorState state) {
        var begin = new Button(getTranslation("factor.begin"), _ -> again.before(me, this::begin));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var byPasskey = state.required() && state.passkey();
        add(new Paragraph(getTranslation(byPasskey ? "factor.byPasskey" : "factor.off")), begin);
        if (state.required() && !byPasskey) {
            add(new Paragraph(getTranslation("factor.required")));
        }
    }

    private void begin() {
        own.begin(me.session(), me.id())
                .ifPresentOrElse(
                        secret -> {
                            removeAll();
                            add(
                                    Bits.tagged("h2", getTranslation("factor.setUp")),
                                    new FactorSetUp(
                                            secret,
                                            secret.address(newsroom.name(), me.account()),
                                            code -> own.confirm(code, me.session(), me.id()),
                                            this::kept));
                        },
                        this::show);
    }

    private Component kept() {
        var done = new Button(getTranslation("factor.recovery.kept"), _ -> show());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return done;
    }

    private void showOn(SecondFactorState state, Instant since) {
        add(
                new Paragraph(
                        getTranslation("factor.on", moments.minute(since), state.recoveryCodes())));
        if (state.required()) {
            add(new Paragraph(getTranslation("factor.required")));
            return;
        }
        var code = new CodeField("factor.code");
        var off = new Button(getTranslation("factor.turnOff"), _ -> turnOff(code));
        add(Bits.block("codeline", code, off));
    }

    private void turnOff(CodeField code) {
        var result = factors.turnOff(me.id(), code.getValue());
        if (result == CodeResult.RIGHT) {
            Notices.say("factor.turnedOff");
            show();
        } else {
            code.say(result);
        }
    }
}
