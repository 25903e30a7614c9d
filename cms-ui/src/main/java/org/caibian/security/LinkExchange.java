package org.caibian.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.shared.Secret;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the token of a link out of the address at once. It stands behind the #, which browsers send
 * to nobody; the page they find there hands it in, and it goes on in the session, so that no
 * history, log of a proxy or other page gets hold of it. It is only spent by who does there what it
 * is for. Only that page hands one in, as the cookie it comes with shows, which browsers send for
 * no other; and for what is no token of the house, or a spent one, nothing begins and nothing is
 * kept.
 */
public final class LinkExchange extends OncePerRequestFilter {

    /** Where letters lead to by which a password is set. */
    public static final String PATH = "/desk/link";

    /** Where letters lead to by which an address is confirmed. */
    public static final String ADDRESS = "/desk/link/address";

    /** Where the first start leads the first administrator to. */
    public static final String WELCOME = "/desk/link/welcome";

    /** Stands in a link between its address and its token. */
    public static final String MARK = "#t=";

    /** What the page hands the token in as. */
    private static final String PARAMETER = "t";

    /** Under which name the session holds it. */
    public static final String TOKEN = "org.caibian.link";

    /** The pages they lead on to, without the token. */
    private static final Map<String, String> ON =
            Map.of(
                    PATH, "/desk/new-password",
                    ADDRESS, "/desk/new-address",
                    WELCOME, "/desk/welcome");

    /** Pages that tell no other page where somebody came from. */
    private static final Set<String> QUIET =
            Set.of(
                    PATH,
                    ADDRESS,
                    WELCOME,
                    "/desk/new-password",
                    "/desk/new-address",
                    "/desk/welcome",
                    "/desk/forgotten");

    /** What the page comes with. */
    static final String COOKIE = "caibian-link";

    private final GoodLinks good;
    private final byte[] page;

    LinkExchange(GoodLinks good) {
        this.good = good;
        try {
            page = new ClassPathResource("link.html", LinkExchange.class).getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (QUIET.contains(request.getRequestURI())) {
            response.setHeader("Referrer-Policy", "no-referrer");
        }
        var on = ON.get(request.getRequestURI());
        if (on == null) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        if (request.getMethod().equals("POST")) {
            if (isOfThePage(request)) {
                brought(request).ifPresent(token -> exchange(token, request));
            }
            response.sendRedirect(on);
        } else {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(request));
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(page);
        }
    }

    static boolean isLink(HttpServletRequest request) {
        return ON.containsKey(request.getRequestURI());
    }

    private static String cookie(HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, "page")
                .path(PATH)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .build()
                .toString();
    }

    private static boolean isOfThePage(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .anyMatch(cookie -> cookie.getName().equals(COOKIE));
    }

    private Optional<String> brought(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PARAMETER))
                .filter(Secret::isOne)
                .filter(token -> good.include(request.getRequestURI(), token));
    }

    /**
     * Whoever is in stays so: any page can have a browser follow a link. Where nobody is, the
     * session goes on under another id; were it a new one, the page that is just left would be told
     * that it is over, and load itself again instead.
     */
    private static void exchange(String token, HttpServletRequest request) {
        request.getSession();
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            request.changeSessionId();
        }
        request.getSession().setAttribute(TOKEN, token);
    }
}
