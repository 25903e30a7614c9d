package org.caibian.security;

import java.util.List;
import org.caibian.token.Token;
import org.caibian.token.Tokens;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Knows machines by the tokens they come with. */
@Component
final class Bearers implements AuthenticationManager {

    private final Tokens tokens;

    Bearers(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Authentication authenticate(Authentication claimed) {
        if (!(claimed instanceof BearerTokenAuthenticationToken token)) {
            throw new InvalidBearerTokenException("Not a bearer token");
        }
        return tokens.bearer(token.getToken())
                .map(Bearers::known)
                .orElseThrow(() -> new InvalidBearerTokenException("Unknown or expired token"));
    }

    private static Authentication known(Token token) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new Bearer(token.person(), token.account(), token.id(), token.scopes()),
                null,
                List.of());
    }
}
