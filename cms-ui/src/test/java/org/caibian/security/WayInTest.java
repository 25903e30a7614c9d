package org.caibian.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.InsufficientAuthenticationException;

/** Whoever is not signed in is led to where one signs in. */
class WayInTest {
    private final MockHttpServletRequest request =
            new MockHttpServletRequest("GET", "/desk/admin/people");

    @Test
    void whoBringsASessionThatIsOverIsToldSo() throws Exception {
        request.setRequestedSessionId("one");
        request.setRequestedSessionIdValid(false);

        assertThat(leadsTo()).endsWith("/desk/login?ended");
    }

    @Test
    void whoCameWithoutOneIsToldNothing() throws Exception {
        assertThat(leadsTo()).endsWith("/desk/login");
    }

    @Test
    void whoIsOnlyHalfInIsToldNothing() throws Exception {
        request.setRequestedSessionId("one");
        request.setRequestedSessionIdValid(true);

        assertThat(leadsTo()).endsWith("/desk/login");
    }

    private String leadsTo() throws Exception {
        var response = new MockHttpServletResponse();
        new WayIn()
                .commence(request, response, new InsufficientAuthenticationException("a stranger"));
        return String.valueOf(response.getRedirectedUrl());
    }
}
