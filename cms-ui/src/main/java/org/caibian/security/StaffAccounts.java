package org.caibian.security;

import java.util.stream.Collectors;
import org.caibian.signin.SessionId;
import org.caibian.staff.Credentials;
import org.caibian.staff.Post;
import org.caibian.staff.Staff;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Knows staff by their accounts, and how their passwords are kept. */
@Configuration
class StaffAccounts {
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService staffByAccount(Staff staff) {
        return account ->
                staff.credentials(account)
                        .map(credentials -> signedIn(credentials, staff))
                        .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    private static UserDetails signedIn(Credentials credentials, Staff staff) {
        var person = staff.person(credentials.person());
        return new SignedIn(
                person.id(),
                person.account(),
                person.name(),
                credentials.passwordHash(),
                person.posts().stream().map(Post::role).collect(Collectors.toUnmodifiableSet()),
                credentials.active(),
                credentials.key(),
                SessionId.fresh());
    }
}
