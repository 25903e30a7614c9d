package org.caibian.security;

import org.caibian.shared.PersonId;
import org.springframework.security.core.AuthenticatedPrincipal;

/** The person in whose name a machine acts; core asks its own tables before each act. */
public record Bearer(PersonId person, String account) implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return account;
    }
}
