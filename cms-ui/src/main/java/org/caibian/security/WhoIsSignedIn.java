package org.caibian.security;

import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Hands views the person they are shown to. */
@Configuration
class WhoIsSignedIn {
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    SignedIn signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            return person;
        }
        throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
    }
}
