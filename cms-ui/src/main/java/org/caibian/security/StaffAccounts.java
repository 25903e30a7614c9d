package org.caibian.security;

import java.util.Objects;
import org.caibian.signin.SessionId;
import org.caibian.staff.Credentials;
import org.caibian.staff.Staff;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Knows staff by their accounts. */
@Configuration
class StaffAccounts {
    @Bean
    UserDetailsService staffByAccount(Staff staff) {
        return account ->
                staff.credentials(account)
                        .map(StaffAccounts::signedIn)
                        .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    /** Keeps a password anew that was kept otherwise before; nobody's session ends by that. */
    @Bean
    UserDetailsPasswordService keptAnew(Staff staff) {
        return (user, hash) -> {
            var known = (SignedIn) user;
            staff.keepAnew(
                    known.account(),
                    Objects.requireNonNull(known.passwordHash()),
                    Objects.requireNonNull(hash));
            return known;
        };
    }

    private static UserDetails signedIn(Credentials credentials) {
        return new SignedIn(
                credentials.person(),
                credentials.account(),
                credentials.name(),
                credentials.passwordHash(),
                credentials.roles(),
                credentials.active(),
                credentials.key(),
                SessionId.fresh());
    }
}
