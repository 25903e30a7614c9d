package org.caibian.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody follows a link that came by mail. */
class LinkExchangeTest {
    private final LinkExchange exchange = new LinkExchange();
    private final MockHttpSession session = new MockHttpSession();

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({
        "/desk/link, /desk/new-password",
        "/desk/link/address, /desk/new-address",
        "/desk/link/welcome, /desk/welcome"
    })
    void theTokenLeavesTheAddressAtOnceAndNoPageIsToldOfIt(String link, String page)
            throws Exception {
        var answer = follow(link);

        assertThat(answer.getRedirectedUrl()).isEqualTo(page);
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(session.getAttribute(LinkExchange.TOKEN)).isEqualTo("some-token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/link", "/desk/link/address", "/desk/link/welcome"})
    void theTokenIsInNothingThatIsSentToFollowTheLink(String address) throws Exception {
        var link = URI.create(address + LinkExchange.MARK + "some-token");

        assertThat(link.getPath()).isEqualTo(address);
        assertThat(link.getQuery()).isNull();
        var answer = answer(request("GET", address));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("text/html");
        assertThat(answer.getContentAsString())
                .contains("<form method=\"post\">", "location.hash", "replaceState", "<noscript>");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(session.getAttribute(LinkExchange.TOKEN)).isNull();
    }

    @Test
    void noAddressCarriesATokenAnyMore() throws Exception {
        var request = request("GET", LinkExchange.PATH);
        request.setParameter("t", "some-token");

        answer(request);

        assertThat(session.getAttribute(LinkExchange.TOKEN)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/new-password",
                "/desk/new-address",
                "/desk/welcome",
                "/desk/forgotten"
            })
    void thePagesTellNoOtherWhereSomebodyCameFrom(String page) throws Exception {
        var answer = follow(page);

        assertThat(answer.getRedirectedUrl()).isNull();
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void whereNobodyIsInTheSessionGoesOnUnderAnotherId() throws Exception {
        var before = session.getId();
        session.setAttribute("kept", true);

        follow(LinkExchange.PATH);

        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(session.getAttribute("kept")).isEqualTo(true);
    }

    @Test
    void whoeverIsInStaysSo() throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("liqinghe", null));
        var before = session.getId();
        session.setAttribute("theirs", true);

        follow(LinkExchange.PATH);

        assertThat(session.isInvalid()).isFalse();
        assertThat(session.getId()).isEqualTo(before);
        assertThat(session.getAttribute("theirs")).isEqualTo(true);
    }

    @Test
    void whoeverIsHalfInGoesOnWithTheirSecondStep() throws Exception {
        session.setAttribute(HalfIn.NAME, "half");

        follow(LinkExchange.PATH);

        assertThat(session.isInvalid()).isFalse();
        assertThat(session.getAttribute(HalfIn.NAME)).isEqualTo("half");
    }

    private MockHttpServletResponse follow(String address) throws Exception {
        var request = request("POST", address);
        request.setParameter("t", "some-token");
        return answer(request);
    }

    private MockHttpServletRequest request(String method, String address) {
        var request = new MockHttpServletRequest(method, address);
        request.setSession(session);
        return request;
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        exchange.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
