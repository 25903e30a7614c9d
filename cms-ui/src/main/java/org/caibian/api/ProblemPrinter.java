package org.caibian.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caibian.manuscript.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem documents (RFC 9457) in the language the caller asks for. */
@Component
class ProblemPrinter {

    private final Wording wording;
    private final JsonMapper json;

    ProblemPrinter(Wording wording, JsonMapper json) {
        this.wording = wording;
        this.json =
                json.rebuild()
                        .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                        .build();
    }

    void print(Refused refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var language =
                Wording.language(String.valueOf(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        var bytes = json.writeValueAsBytes(document(refused, language));
        response.setStatus(refused.type().status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private ProblemDetail document(Refused refused, Locale language) {
        var type = refused.type();
        var document = ProblemDetail.forStatus(type.status());
        document.setType(type.uri());
        document.setTitle(wording.say(type.titleKey(), language));
        document.setDetail(wording.say(type.detailKey(), language, refused.words()));
        refused.members().forEach(document::setProperty);
        if (!refused.problems().isEmpty()) {
            document.setProperty("problems", told(refused.problems(), language));
        }
        return document;
    }

    private List<Map<String, Object>> told(List<Problem> problems, Locale language) {
        return problems.stream()
                .map(problem ->
                        Map.<String, Object>of(
                                "field", problem.field(),
                                "fault", problem.fault(),
                                "limit", problem.limit(),
                                "detail", wording.say(problem, language)))
                .toList();
    }
}
