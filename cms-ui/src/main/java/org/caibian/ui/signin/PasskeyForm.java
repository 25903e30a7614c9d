package org.caibian.ui.signin;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.caibian.security.PasskeyCeremonies;
import org.caibian.security.PasskeyToSign;
import org.caibian.ui.parts.PasskeyBrowser;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * Signs in by a passkey: what it signed is sent to the door itself, as account and password are.
 * Shown where the browser can.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PasskeyForm extends HtmlContainer {
    private final PasskeyCeremonies ceremonies;
    private final PasskeyBrowser browser;
    private final Button go = new Button(getTranslation("login.byPasskey"), _ -> ask());

    PasskeyForm(PasskeyCeremonies ceremonies, PasskeyBrowser browser) {
        super("form");
        this.ceremonies = ceremonies;
        this.browser = browser;
        var answer = new Input();
        answer.setType("hidden");
        answer.getElement().setAttribute("name", "answer");
        getElement().setAttribute("method", "post").setAttribute("action", "passkey");
        addClassName("stackform");
        go.setDisableOnClick(true);
        go.setVisible(false);
        add(answer, go);
        browser.isAble(this, go::setVisible);
    }

    private void ask() {
        var asked = ceremonies.toComeIn();
        VaadinSession.getCurrent().getSession().setAttribute(PasskeyToSign.NAME, asked);
        browser.sign(this, asked, this::send);
    }

    private void send(String answer) {
        go.setEnabled(answer.isEmpty());
        if (!answer.isEmpty()) {
            getElement().executeJs("this.elements.answer.value = $0; this.submit()", answer);
        }
    }
}
