package org.caibian.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Leads whoever is not signed in to where one signs in; who comes by a session that is over is told
 * so there. That says nothing of anybody: it is the same for one that never was.
 */
final class WayIn extends LoginUrlAuthenticationEntryPoint {
    private static final String ENDED = "?ended";

    WayIn() {
        super(SingleSignOnDoor.GATE);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid()
                ? getLoginFormUrl() + ENDED
                : super.determineUrlToUseForThisRequest(request, response, exception);
    }
}
