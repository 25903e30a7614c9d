package org.caibian.security;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/**
 * What the API tells its door: the addresses open to all, those that ask for a token, and what is
 * said to who comes without one or knocks where nothing is.
 */
public record MachineDoor(
        List<String> open,
        List<String> byToken,
        AuthenticationEntryPoint stranger,
        AccessDeniedHandler closed) {

    /** Where the API describes itself to people with a browser. */
    public static final String PAGES = "/api/v1/docs/**";

    public MachineDoor {
        open = List.copyOf(open);
        byToken = List.copyOf(byToken);
    }

    /** Where there is no API. */
    static MachineDoor shut() {
        return new MachineDoor(
                List.of(),
                List.of(),
                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                new AccessDeniedHandlerImpl());
    }
}
