package org.caibian.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A page closes its push as it is left. */
class LateFarewellTest {
    private final MockHttpServletRequest request =
            new MockHttpServletRequest("POST", "/desk/VAADIN/push");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain further = new MockFilterChain();

    @Test
    void whereItsSessionIsOverNoneBegins() throws Exception {
        says("close", false);

        assertThat(further.getRequest()).isNull();
        assertThat(response.getStatus()).isEqualTo(204);
        assertThat(request.getSession(false)).isNull();
    }

    @Test
    void whereItGoesOnThePushIsClosed() throws Exception {
        says("close", true);

        assertThat(further.getRequest()).isNotNull();
    }

    @Test
    void whateverElseIsSaidGoesOnToo() throws Exception {
        says("websocket", false);

        assertThat(further.getRequest()).isNotNull();
    }

    private void says(String transport, boolean valid) throws Exception {
        request.setParameter("X-Atmosphere-Transport", transport);
        request.setRequestedSessionId("one");
        request.setRequestedSessionIdValid(valid);
        new LateFarewell().doFilter(request, response, further);
    }
}
