package org.caibian.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.caibian.shared.Language;

/** What this browser has been told about language and light. */
public final class Preferences {
    private static final String LANGUAGE = "caibian-language";
    private static final String LOOK = "caibian-look";
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    private Preferences() {}

    /**
     * The language of the desk in this browser: what was chosen in it, or is the own of who signed
     * in last; before that what the browser itself prefers.
     */
    public static Locale language(VaadinRequest request) {
        return cookie(request, LANGUAGE)
                .map(Locale::of)
                .map(Language::of)
                .orElseGet(() -> wished(request))
                .locale();
    }

    private static Language wished(VaadinRequest request) {
        return Optional.ofNullable(request)
                .map(asked -> asked.getHeader("Accept-Language"))
                .map(Language::wished)
                .orElse(Language.ZH);
    }

    /** Light, dark, or as the system has it. */
    static ColorScheme.Value look(VaadinRequest request) {
        return switch (cookie(request, LOOK).orElse("")) {
            case "light" -> ColorScheme.Value.LIGHT;
            case "dark" -> ColorScheme.Value.DARK;
            default -> ColorScheme.Value.SYSTEM;
        };
    }

    /** Speaks {@code language} from now on, in this browser. */
    public static void speak(UI ui, Locale language) {
        VaadinResponse.getCurrent().addCookie(spoken(language));
        ui.getSession().setLocale(language);
        ui.getPage().reload();
    }

    static void shine(UI ui, ColorScheme.Value look) {
        VaadinResponse.getCurrent()
                .addCookie(
                        kept(LOOK, look == ColorScheme.Value.SYSTEM ? "system" : look.getValue()));
        ui.getPage().setColorScheme(look);
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        return Optional.ofNullable(request).map(VaadinRequest::getCookies).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** What tells this browser's pages their language. */
    static Cookie spoken(Locale language) {
        return kept(LANGUAGE, language.getLanguage());
    }

    private static Cookie kept(String name, String value) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setHttpOnly(true);
        return cookie;
    }
}
