package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class TroubleTest {

    private final Trouble trouble =
            new Trouble(new ProblemPrinter(new Wording(), JsonMapper.builder().build()));

    @Test
    void whatNobodyExpectedIsToldWithoutItsInside() throws Exception {
        var response = new MockHttpServletResponse();
        var failure = new IllegalStateException("password=secret at line 7");

        trouble.resolveException(
                new MockHttpServletRequest("GET", "/api/v1/me"), response, null, failure);

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString())
                .contains("/api/v1/problems/unexpected")
                .doesNotContain("secret", "IllegalState");
    }

    @Test
    void theSiteKeepsItsOwnPages() {
        var response = new MockHttpServletResponse();

        var answer =
                trouble.resolveException(
                        new MockHttpServletRequest("GET", "/story/1"),
                        response,
                        null,
                        new IllegalStateException());

        assertThat(answer).isNull();
    }
}
