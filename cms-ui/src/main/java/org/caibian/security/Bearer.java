package org.caibian.security;

import java.util.Set;
import org.caibian.shared.PersonId;
import org.caibian.token.Scope;
import org.caibian.token.TokenId;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person in whose name a machine acts, and for what; core asks its own tables before each act.
 */
public record Bearer(PersonId person, String account, TokenId token, Set<Scope> scopes)
        implements AuthenticatedPrincipal {

    public Bearer {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public String getName() {
        return account;
    }
}
