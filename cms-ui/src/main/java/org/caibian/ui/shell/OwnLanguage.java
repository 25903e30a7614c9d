package org.caibian.ui.shell;

import java.util.Optional;
import org.caibian.security.Greeting;
import org.caibian.shared.Language;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Has the desk speak the language of whoever signs in, at whatever browser. */
@Component
class OwnLanguage implements Greeting {

    @Override
    public void greet(Language chosen) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here) {
            Optional.ofNullable(here.getResponse())
                    .ifPresent(answer -> answer.addCookie(Preferences.spoken(chosen.locale())));
        }
    }
}
