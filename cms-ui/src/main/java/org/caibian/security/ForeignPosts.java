package org.caibian.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what is sent to the desk by another page, as browsers say (Fetch Metadata), or without
 * a session. Every form of ours has one, so that this was sent by a page for which the browser
 * keeps the cookie to itself, or by one left open too long. No session begins for it: its cookie
 * would take the place of the one of who is signed in there.
 */
final class ForeignPosts extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final Set<String> ROOT = Set.of("/desk", "/desk/");

    /** What pages ask that are open: they are told that their session is over, and begin none. */
    private static final Set<String> OF_OPEN_PAGES = Set.of("uidl", "heartbeat");

    private final WayIn in = new WayIn();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return true;
        }
        return !isSaidToBeForeign(request)
                && (request.getSession(false) != null
                        || LinkExchange.isLink(request)
                        || isOfAnOpenPage(request));
    }

    /** By browsers that say so, of addresses whose wire is sealed. */
    private static boolean isSaidToBeForeign(HttpServletRequest request) {
        var from = request.getHeader("Sec-Fetch-Site");
        return from != null && !OWN.contains(from);
    }

    private static boolean isOfAnOpenPage(HttpServletRequest request) {
        var asked = request.getParameter("v-r");
        return asked != null
                && OF_OPEN_PAGES.contains(asked)
                && ROOT.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        in.commence(request, response, new InsufficientAuthenticationException("No session"));
    }
}
