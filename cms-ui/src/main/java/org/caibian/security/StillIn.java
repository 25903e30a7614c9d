package org.caibian.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.caibian.signin.Sessions;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of whoever was switched off, or was given another password, since it began, and
 * one that somebody ended from elsewhere; and gives whoever has other roles now just those: at its
 * next request, on whichever node that comes to.
 */
final class StillIn extends OncePerRequestFilter {

    private final Sessions sessions;
    private final SecurityContextRepository kept = new HttpSessionSecurityContextRepository();

    StillIn(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof SignedIn person) {
            sessions.goesOn(person.session(), Arrivals.placeOf(request))
                    .ifPresentOrElse(
                            roles -> {
                                if (!roles.equals(person.roles())) {
                                    goOn(person.holding(roles), request, response);
                                }
                            },
                            () -> end(request));
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }

    private void goOn(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        var now =
                UsernamePasswordAuthenticationToken.authenticated(
                        person, null, person.getAuthorities());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(now);
        SecurityContextHolder.setContext(context);
        kept.saveContext(context, request, response);
    }
}
