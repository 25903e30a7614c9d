package org.caibian.security;

import java.time.Clock;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Hangs coming in by passkey into the desk's door. */
@Component
final class PasskeyDoor extends AbstractHttpConfigurer<PasskeyDoor, HttpSecurity> {

    /** Where what a passkey signed is sent to. */
    static final String ADDRESS = "/desk/passkey";

    private final PasskeyCeremonies ceremonies;
    private final UserDetailsService accounts;
    private final Guessing guessing;
    private final Clock clock;
    private final TransactionOperations transaction;

    PasskeyDoor(
            PasskeyCeremonies ceremonies,
            UserDetailsService accounts,
            Guessing guessing,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.ceremonies = ceremonies;
        this.accounts = accounts;
        this.guessing = guessing;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void configure(HttpSecurity http) {
        var filter = new PasskeyFilter(ceremonies, accounts, guessing, clock, transaction);
        http.addFilterAfter(
                postProcess(SecondStepDoor.likeTheFirst(filter, http)),
                UsernamePasswordAuthenticationFilter.class);
    }
}
