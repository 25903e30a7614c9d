package org.caibian.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.caibian.ui.trouble.FailedAct;
import org.springframework.stereotype.Component;

/** Gives every page of the desk its language and light, and words for a lost connection. */
@Component
class DeskStart implements VaadinServiceInitListener {

    private final I18NProvider words;

    DeskStart(I18NProvider words) {
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(
                asked -> messages(Preferences.language(asked.getRequest())));
        service.addSessionInitListener(begun -> {
            begun.getSession().setLocale(Preferences.language(begun.getRequest()));
            begun.getSession().setErrorHandler(new FailedAct());
        });
        service.addUIInitListener(opened -> {
            speak(opened.getUI());
            sayConnection(opened.getUI());
        });
        event.addIndexHtmlRequestListener(page -> {
            var html = page.getDocument().selectFirst("html");
            if (html != null) {
                var request = page.getVaadinRequest();
                html.attr("lang", Preferences.language(request).toLanguageTag());
                var look = Preferences.look(request);
                html.attr("style", "color-scheme: " + look.getValue());
                html.attr("theme", look.getThemeValue());
            }
        });
    }

    /** Whoever signs in meanwhile brings a language of their own. */
    private static void speak(UI ui) {
        var language = Preferences.language(VaadinRequest.getCurrent());
        if (!language.equals(ui.getSession().getLocale())) {
            ui.getSession().setLocale(language);
        }
    }

    /** Flow has no words for a connection that is there again. */
    private void sayConnection(UI ui) {
        var locale = ui.getLocale();
        ui.getReconnectDialogConfiguration()
                .setDialogText(words.getTranslation("lost.connection", locale));
        ui.getReconnectDialogConfiguration()
                .setDialogTextGaveUp(words.getTranslation("lost.connection.gaveUp", locale));
        ui.getPage()
                .executeJs(
                        "window.Vaadin.connectionIndicator.onlineText = $0",
                        words.getTranslation("lost.connection.back", locale));
    }

    private SystemMessages messages(Locale locale) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(words.getTranslation("lost.session", locale));
        messages.setSessionExpiredMessage(words.getTranslation("lost.session.hint", locale));
        // Read anew, the page asks for a sign-in and is there again after it.
        messages.setSessionExpiredURL(null);
        messages.setInternalErrorCaption(words.getTranslation("lost.error", locale));
        messages.setInternalErrorMessage(words.getTranslation("lost.error.hint", locale));
        messages.setCookiesDisabledCaption(words.getTranslation("lost.cookies", locale));
        messages.setCookiesDisabledMessage(words.getTranslation("lost.cookies.hint", locale));
        return messages;
    }
}
