package org.caibian.ui.shell;

import java.util.Optional;
import org.caibian.profile.Profiles;
import org.caibian.security.SignedIn;
import org.caibian.shared.Language;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Has the desk speak the language of whoever signs in, at whatever browser. */
@Component
class OwnLanguage {

    private final Profiles profiles;

    OwnLanguage(Profiles profiles) {
        this.profiles = profiles;
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent signedIn) {
        if (signedIn.getAuthentication().getPrincipal() instanceof SignedIn person
                && RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes here) {
            Optional.ofNullable(here.getResponse())
                    .ifPresent(answer ->
                            profiles.language(person.id())
                                    .map(Language::locale)
                                    .map(Preferences::spoken)
                                    .ifPresent(answer::addCookie));
        }
    }
}
