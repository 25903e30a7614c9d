package org.caibian.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.caibian.signin.Place;
import org.caibian.signin.Sessions;
import org.caibian.staff.SignInLinks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Notes who has signed in, and where. */
@Component
class Arrivals {

    private final Guessing guessing;
    private final SignInLinks links;
    private final Sessions sessions;
    private final ObjectProvider<Greeting> greeting;

    Arrivals(
            Guessing guessing,
            SignInLinks links,
            Sessions sessions,
            ObjectProvider<Greeting> greeting) {
        this.guessing = guessing;
        this.links = links;
        this.sessions = sessions;
        this.greeting = greeting;
    }

    /** All of it in one transaction: the disk is waited for once. */
    @EventListener
    @Transactional
    void on(InteractiveAuthenticationSuccessEvent signedIn) {
        if (signedIn.getAuthentication().getPrincipal() instanceof SignedIn person) {
            guessing.letIn();
            var begun = sessions.begin(person.session(), person.id(), person.key(), here());
            if (begun.first()) {
                links.arrived(person.id());
            }
            if (Proof.isTwice(signedIn.getAuthentication())) {
                sessions.provenTwice(person.session(), person.id());
            }
            begun.language().ifPresent(own -> greeting.ifAvailable(desk -> desk.greet(own)));
        }
    }

    private static Place here() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(ServletRequestAttributes.class::cast)
                .map(request -> placeOf(request.getRequest()))
                .orElse(Place.UNKNOWN);
    }

    /** What the browser calls itself, and where it is. */
    static Place placeOf(HttpServletRequest request) {
        return new Place(
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse(""),
                Optional.ofNullable(request.getRemoteAddr()).orElse(""));
    }
}
