package org.caibian.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A page that is left closes its push as it goes. Where its session is over by then, as it is for
 * who signed out, the answer begins none: it would take the place of the one that the next page has
 * begun meanwhile, and whoever signs in there again would be sent away.
 */
final class LateFarewell extends OncePerRequestFilter {
    private static final String TRANSPORT = "X-Atmosphere-Transport";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"close".equals(request.getParameter(TRANSPORT))
                || request.getRequestedSessionId() == null
                || request.isRequestedSessionIdValid();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
