package org.caibian.staff;

import java.time.Clock;
import java.util.Optional;
import org.caibian.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Has whoever is given a role that weighs begin anew: whatever another may have set, made or kept
 * while one administrator alone could come in as they is over.
 */
@Component
class FreshStarts {

    private final PasswordRows passwords;
    private final SignInLinkRows links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FreshStarts(
            PasswordRows passwords,
            SignInLinkRows links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.passwords = passwords;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** Nobody is given it who could not come in. */
    Optional<GrantResult> refusal(ProposedGrant grant) {
        return grant.start().way() == FreshStart.Way.NONE
                ? Optional.of(GrantResult.NO_ADDRESS)
                : Optional.empty();
    }

    /**
     * The key under which their sessions go on changes before what was made in them ends: whatever
     * is made there at this instant waits for this, and is refused.
     */
    void begin(ProposedGrant grant, String unknown, PersonId by) {
        var person = grant.person();
        if (grant.start().way() == FreshStart.Way.PASSWORD) {
            passwords.endSessions(person);
            links.endAll(person);
        } else {
            passwords.forget(person, unknown);
        }
        events.publishEvent(new BegunAnew(person, by));
        if (grant.start().way() == FreshStart.Way.LINK) {
            links.ask(person, SignInLetter.Kind.APPOINTED, by, clock.instant());
        }
    }
}
