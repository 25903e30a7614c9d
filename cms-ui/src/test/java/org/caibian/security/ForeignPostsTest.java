package org.caibian.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** Another page has a browser send something to the desk, which comes without its cookie. */
class ForeignPostsTest {

    private final ForeignPosts foreign = new ForeignPosts();
    private final MockHttpServletResponse answer = new MockHttpServletResponse();

    @ParameterizedTest
    @CsvSource({
        "POST, /desk/login",
        "POST, /desk/logout",
        "POST, /desk/code",
        "POST, /desk/passkey",
        "POST, /desk/",
        "PUT, /desk/anything",
        "POST, /desk/VAADIN/push"
    })
    void itIsTurnedAwayAndNoSessionBegins(String method, String address) throws Exception {
        var request = new MockHttpServletRequest(method, address);

        assertThat(goesOn(request)).isFalse();

        assertThat(answer.getRedirectedUrl()).endsWith("/desk/login");
        assertThat(request.getSession(false)).isNull();
    }

    @Test
    void whoLeftAPageOpenTooLongIsToldSo() throws Exception {
        var request = new MockHttpServletRequest("POST", "/desk/login");
        request.setRequestedSessionId("of yesterday");
        request.setRequestedSessionIdValid(false);

        assertThat(goesOn(request)).isFalse();

        assertThat(answer.getRedirectedUrl()).endsWith("/desk/login?ended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"uidl", "heartbeat"})
    void whatOpenPagesAskIsAnsweredByWhatDrewThem(String asked) throws Exception {
        var request = new MockHttpServletRequest("POST", "/desk/");
        request.setParameter("v-r", asked);

        assertThat(goesOn(request)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"/desk/, init", "/desk/logout, uidl", "/desk/login, uidl"})
    void nothingElseIsTakenForThat(String address, String asked) throws Exception {
        var request = new MockHttpServletRequest("POST", address);
        request.setParameter("v-r", asked);

        assertThat(goesOn(request)).isFalse();
    }

    @Test
    void whatIsReadAndWhatHasASessionGoesOn() throws Exception {
        var sent = new MockHttpServletRequest("POST", "/desk/login");
        sent.setSession(new MockHttpSession());

        assertThat(goesOn(sent)).isTrue();
        assertThat(goesOn(new MockHttpServletRequest("GET", "/desk/login"))).isTrue();
        assertThat(goesOn(new MockHttpServletRequest("POST", LinkExchange.PATH))).isTrue();
    }

    /**
     * Of the same house, too: it bears the cookie, and has no CSRF token to bring at the sign-in.
     */
    @ParameterizedTest
    @CsvSource({
        "cross-site, /desk/login, false",
        "same-site, /desk/login, false",
        "same-site, /desk/link, false",
        "cross-site, /desk/, false",
        "same-origin, /desk/login, true",
        "none, /desk/login, true"
    })
    void whatABrowserSaysIsOfAnotherPageIsTurnedAwayInAnySession(
            String site, String address, boolean on) throws Exception {
        var request = new MockHttpServletRequest("POST", address);
        var session = new MockHttpSession();
        request.setSession(session);
        request.addHeader("Sec-Fetch-Site", site);

        assertThat(goesOn(request)).isEqualTo(on);

        assertThat(session.isInvalid()).isFalse();
    }

    private boolean goesOn(MockHttpServletRequest request) throws Exception {
        var chain = new MockFilterChain();
        foreign.doFilter(request, answer, chain);
        return chain.getRequest() != null;
    }
}
