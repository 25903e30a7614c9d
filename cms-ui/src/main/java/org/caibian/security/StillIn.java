package org.caibian.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.caibian.signin.Sessions;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of whoever was switched off, or was given another password, since it began, and
 * one that somebody ended from elsewhere: at its next request, on whichever node that comes to.
 */
final class StillIn extends OncePerRequestFilter {

    private final Sessions sessions;

    StillIn(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOver()) {
            SecurityContextHolder.clearContext();
            Optional.ofNullable(request.getSession(false))
                    .ifPresent(session -> session.invalidate());
        }
        chain.doFilter(request, response);
    }

    private boolean isOver() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known != null
                && known.getPrincipal() instanceof SignedIn person
                && !sessions.goesOn(person.session());
    }
}
