package org.caibian.security;

import org.caibian.staff.SignInLinks;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Notes who has signed in. */
@Component
class Arrivals {

    private final SignInLinks links;

    Arrivals(SignInLinks links) {
        this.links = links;
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent signedIn) {
        if (signedIn.getAuthentication().getPrincipal() instanceof SignedIn person) {
            links.arrived(person.id());
        }
    }
}
