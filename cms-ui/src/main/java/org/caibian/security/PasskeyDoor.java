package org.caibian.security;

import java.time.Clock;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.stereotype.Component;

/** Hangs coming in by passkey into the desk's door. */
@Component
final class PasskeyDoor extends AbstractHttpConfigurer<PasskeyDoor, HttpSecurity> {

    /** Where what a passkey signed is sent to. */
    static final String ADDRESS = "/desk/passkey";

    private final PasskeyCeremonies ceremonies;
    private final UserDetailsService accounts;
    private final Guessing guessing;
    private final Clock clock;

    PasskeyDoor(
            PasskeyCeremonies ceremonies,
            UserDetailsService accounts,
            Guessing guessing,
            Clock clock) {
        this.ceremonies = ceremonies;
        this.accounts = accounts;
        this.guessing = guessing;
        this.clock = clock;
    }

    @Override
    public void configure(HttpSecurity http) {
        var filter = new PasskeyFilter(ceremonies, accounts, guessing, clock);
        http.addFilterAfter(
                postProcess(SecondStepDoor.likeTheFirst(filter, http)),
                UsernamePasswordAuthenticationFilter.class);
    }
}
