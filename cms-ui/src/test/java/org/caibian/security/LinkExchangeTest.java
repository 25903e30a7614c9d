package org.caibian.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody follows a link that came by mail. */
class LinkExchangeTest {
    private static final String TOKEN = "t".repeat(43);
    private static final Cookie OF_THE_PAGE = new Cookie(LinkExchange.COOKIE, "page");
    private static final String SPENT = "s".repeat(43);

    private final GoodLinks good = mock(GoodLinks.class);
    private final LinkExchange exchange = new LinkExchange(good);
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void giveALink() {
        when(good.include(anyString(), eq(TOKEN))).thenReturn(true);
    }

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
        assertThat(session.getAttribute(LinkExchange.TOKEN)).isEqualTo(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/link", "/desk/link/address", "/desk/link/welcome"})
    void theTokenIsInNothingThatIsSentToFollowTheLink(String address) throws Exception {
        var link = URI.create(address + LinkExchange.MARK + TOKEN);

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
    void thePageComesWithACookieThatBrowsersSendForNoOther() throws Exception {
        assertThat(answer(request("GET", LinkExchange.PATH)).getHeaders("Set-Cookie"))
                .singleElement()
                .asString()
                .contains(LinkExchange.COOKIE, "SameSite=Strict", "HttpOnly", "Path=/desk/link");
    }

    /** It would come without the cookie of who is signed in there, and be given another. */
    @ParameterizedTest
    @ValueSource(strings = {"/desk/link", "/desk/link/address", "/desk/link/welcome"})
    void whatAnotherPageSendsBeginsNoSession(String address) throws Exception {
        var request = new MockHttpServletRequest("POST", address);
        request.setParameter("t", TOKEN);

        var answer = answer(request);

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(request.getSession(false)).isNull();
    }

    @ParameterizedTest
    @MethodSource("noTokens")
    void whatIsNoTokenThatIsGoodBeginsNoSessionAndIsKeptNowhere(String sent) throws Exception {
        var request = new MockHttpServletRequest("POST", LinkExchange.PATH);
        request.setParameter("t", sent);
        request.setCookies(OF_THE_PAGE);
        var inASession = request("POST", LinkExchange.PATH);
        inASession.setParameter("t", sent);
        inASession.setCookies(OF_THE_PAGE);

        var answer = answer(request);
        answer(inASession);

        assertThat(answer.getRedirectedUrl()).isEqualTo("/desk/new-password");
        assertThat(request.getSession(false)).isNull();
        assertThat(session.getAttribute(LinkExchange.TOKEN)).isNull();
    }

    static List<String> noTokens() {
        return List.of("", SPENT, TOKEN + "t", "x".repeat(2_000_000), "t".repeat(42) + "=");
    }

    @Test
    void ofWhatIsWrittenAsNoTokenNobodyAsksTheDatabase() throws Exception {
        var request = request("POST", LinkExchange.PATH);
        request.setParameter("t", "x".repeat(2_000_000));
        request.setCookies(OF_THE_PAGE);

        answer(request);

        verifyNoInteractions(good);
    }

    @Test
    void noAddressCarriesATokenAnyMore() throws Exception {
        var request = request("GET", LinkExchange.PATH);
        request.setParameter("t", TOKEN);
        request.setCookies(OF_THE_PAGE);

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
        request.setParameter("t", TOKEN);
        request.setCookies(OF_THE_PAGE);
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
