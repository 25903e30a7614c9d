package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ReaderTest {

    private static final String FIREFOX =
            "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0";

    @Test
    void whoOpensAStoryInABrowserReads() {
        assertThat(Reader.isReading(request("GET", FIREFOX))).isTrue();
    }

    @Test
    void whoAsksOnlyForTheHeadersDoesNotRead() {
        assertThat(Reader.isReading(request("HEAD", FIREFOX))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sec-Purpose", "Purpose", "X-Moz"})
    void whatABrowserFetchesAheadIsNotReadYet(String header) {
        var request = request("GET", FIREFOX);
        request.addHeader(header, "prefetch");

        assertThat(Reader.isReading(request)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (compatible; Examplebot/2.1; +http://example.org/bot.html)",
                "Baiduspider+(+http://example.org/search/spider.htm)",
                "curl/8.14.1",
                "python-requests/2.32"
            })
    void aProgramThatFetchesDoesNotRead(String program) {
        assertThat(Reader.isReading(request("GET", program))).isFalse();
    }

    private static MockHttpServletRequest request(String method, String program) {
        var request = new MockHttpServletRequest(method, "/story/1001");
        request.addHeader("User-Agent", program);
        return request;
    }
}
