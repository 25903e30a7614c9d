package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.caibian.security.Bearer;
import org.caibian.shared.PersonId;
import org.caibian.token.Scope;
import org.caibian.token.TokenId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

/** A machine that comes too often is asked to wait, and no other with it. */
class AllowanceFilterTest {

    private final AllowanceFilter filter =
            new AllowanceFilter(
                    2,
                    new ProblemPrinter(new Wording(), JsonMapper.builder().build()),
                    Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC));

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoeverComesTooOftenIsToldWhenToComeAgain() throws Exception {
        come(1);
        come(1);

        var refused = come(1);

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("30");
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(refused.getContentAsString()).contains("/api/v1/problems/too-many-requests");
    }

    @Test
    void eachTokenIsCountedByItself() throws Exception {
        come(1);
        come(1);
        come(1);

        assertThat(come(2).getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse come(long token) throws Exception {
        var bearer = new Bearer(new PersonId(1), "machine", new TokenId(token), Set.of(Scope.READ));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(bearer, null, List.of()));
        var answer = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest(), answer, new MockFilterChain());
        return answer;
    }
}
