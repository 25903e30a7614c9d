package org.caibian.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** The house asks the issuer nothing more once somebody is in: its tokens are forgotten at once. */
final class NoTokensKept implements OAuth2AuthorizedClientRepository {

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // The library has it so.
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String issuer, Authentication known, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient tokens,
            Authentication known,
            HttpServletRequest request,
            HttpServletResponse response) {}

    @Override
    public void removeAuthorizedClient(
            String issuer,
            Authentication known,
            HttpServletRequest request,
            HttpServletResponse response) {}
}
