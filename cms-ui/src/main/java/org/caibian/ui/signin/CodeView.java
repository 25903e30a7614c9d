package org.caibian.ui.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.stream.Stream;
import org.caibian.security.HalfIn;
import org.caibian.shared.Newsroom;
import org.caibian.signin.CodeResult;
import org.caibian.signin.SecondStep;
import org.caibian.ui.account.CodeField;

/** The second step of signing in: a code, a passkey, or setting up one of them. */
@Route("code")
@AnonymousAllowed
public class CodeView extends Composite<Gate> implements BeforeEnterObserver, HasDynamicTitle {
    private final Clock clock;
    private final PasskeyForm passkey;
    private final FirstFactorForm first;
    private final Newsroom newsroom;

    CodeView(Clock clock, PasskeyForm passkey, FirstFactorForm first, Newsroom newsroom) {
        this.newsroom = newsroom;
        this.clock = clock;
        this.passkey = passkey;
        this.first = first;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var half = HalfIn.of(session().getAttribute(HalfIn.NAME), clock.instant());
        if (half.isEmpty()) {
            event.forwardTo(LoginView.class);
        } else if (half.get().proved()) {
            goOn();
        } else if (half.get().step() == SecondStep.SET_UP) {
            setUp(half.get());
        } else if (half.get().step() == SecondStep.PASSKEY) {
            askForPasskey();
        } else {
            ask(event);
        }
    }

    @Override
    protected Gate initContent() {
        return new Gate(newsroom);
    }

    @Override
    public String getPageTitle() {
        return getContent().title("code.page");
    }

    private void ask(BeforeEnterEvent event) {
        var code = new CodeField("code.field");
        code.getElement().setProperty("name", "code");
        code.setHelperText(getTranslation("code.hint"));
        code.setAutofocus(true);
        var asked = event.getLocation().getQueryParameters().getParameters();
        Stream.of(CodeResult.values())
                .filter(why -> asked.containsKey(why.name()))
                .forEach(code::say);
        getContent()
                .show(
                        getTranslation("code.title"),
                        getTranslation("code.sub"),
                        form("code.submit", code),
                        back());
    }

    private void askForPasskey() {
        getContent()
                .show(
                        getTranslation("code.title"),
                        getTranslation("code.passkey"),
                        passkey,
                        back());
    }

    private void setUp(HalfIn half) {
        getContent()
                .show(getTranslation("factor.setUp"), getTranslation("code.setUp"), first, back());
        first.show(
                half,
                act -> {
                    session().setAttribute(HalfIn.NAME, half.nowProved());
                    return form(act);
                },
                () -> leave(session()));
    }

    /** Whoever has set it up, and looked away before pressing on. */
    private void goOn() {
        getContent()
                .show(
                        getTranslation("factor.setUp"),
                        getTranslation("code.done"),
                        form("factor.recovery.kept"));
    }

    /** What is sent to the door itself, as account and password are. */
    private HtmlContainer form(String act, Component... fields) {
        var form = new HtmlContainer("form", fields);
        form.getElement().setAttribute("method", "post").setAttribute("action", "code");
        form.addClassName("stackform");
        var go = new Button(getTranslation(act), _ -> form.getElement().executeJs("this.submit()"));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setDisableOnClick(true);
        form.add(go);
        return form;
    }

    private Button back() {
        var back = new Button(getTranslation("code.back"), _ -> leave(session()));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return back;
    }

    /** Nobody is half in any more. */
    private void leave(WrappedSession session) {
        session.removeAttribute(HalfIn.NAME);
        getUI().ifPresent(ui -> ui.navigate(LoginView.class));
    }

    private static WrappedSession session() {
        return VaadinSession.getCurrent().getSession();
    }
}
