package org.caibian.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.caibian.security.Bearer;
import org.caibian.shared.PersonId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Lets whoever got no answer ask again, under the same key, without anything done twice. */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPEATED = "Idempotency-Repeated";

    private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Set<String> ACTS =
            Set.of(HttpMethod.POST.name(), HttpMethod.PUT.name(), HttpMethod.DELETE.name());

    private final Once once;
    private final ProblemPrinter printer;

    IdempotencyFilter(Once once, ProblemPrinter printer) {
        this.once = once;
        this.printer = printer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ACTS.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var whole = RepeatableRequest.of(request);
        var key = Optional.ofNullable(request.getHeader(KEY));
        if (whole.isEmpty()) {
            printer.print(Refused.because(Rule.TOO_LARGE), request, response);
        } else if (key.isEmpty() || caller().isEmpty()) {
            chain.doFilter(whole.get(), response);
        } else if (!KEY_FORM.matcher(key.get()).matches()) {
            printer.print(Refused.because(Rule.MALFORMED_KEY), request, response);
        } else {
            once(caller().get(), key.get(), whole.get(), response, chain);
        }
    }

    private void once(
            PersonId by,
            String key,
            RepeatableRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException {
        try {
            var outcome =
                    once.answer(
                            by, key, request.digest(), () -> answered(request, response, chain));
            switch (outcome) {
                case Once.Outcome.Answered(var answer) -> send(answer, response);
                case Once.Outcome.Repeated(var answer) -> {
                    response.setHeader(REPEATED, "true");
                    send(answer, response);
                }
                case Once.Outcome.OfAnotherRequest _ ->
                        refuse(Rule.KEY_OF_ANOTHER_REQUEST, request, response);
                case Once.Outcome.InUse _ -> refuse(Rule.KEY_IN_USE, request, response);
                case Once.Outcome.Undone _ -> refuse(Rule.MOVED_MEANWHILE, request, response);
            }
        } catch (RuntimeException failure) {
            response.reset();
            printer.print(Trouble.refused(failure), request, response);
        }
    }

    /** Nothing is sent before the act is committed. */
    private static KeptAnswer answered(
            RepeatableRequest request, HttpServletResponse response, FilterChain chain) {
        var kept = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, kept);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ServletException failure) {
            throw new IllegalStateException(failure);
        }
        return new KeptAnswer(
                kept.getStatus(),
                headers(kept),
                new String(kept.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static Map<String, String> headers(ContentCachingResponseWrapper answer) {
        var headers = new HashMap<String, String>();
        headers.put(HttpHeaders.CONTENT_TYPE, answer.getContentType());
        for (var name :
                List.of(HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.ETAG, HttpHeaders.LOCATION)) {
            headers.put(name, answer.getHeader(name));
        }
        headers.values().removeIf(Objects::isNull);
        return headers;
    }

    private static void send(KeptAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private void refuse(Rule rule, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.reset();
        printer.print(Refused.because(rule), request, response);
    }

    private static Optional<PersonId> caller() {
        return ScopeGuard.caller().map(Bearer::person);
    }
}
