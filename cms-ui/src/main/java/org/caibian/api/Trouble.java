package org.caibian.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Whatever goes wrong under {@code /api} ends as a problem document, whether a controller was
 * reached or not, and never as a page or a stack trace.
 */
@Component
class Trouble implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private final ProblemPrinter printer;

    Trouble(ProblemPrinter printer) {
        this.printer = printer;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception failure) {
        if (!ApiAddresses.isApi(request) || response.isCommitted()) {
            return null;
        }
        try {
            response.resetBuffer();
            if (failure instanceof ErrorResponse known) {
                known.getHeaders()
                        .forEach((name, values) ->
                                values.forEach(value -> response.addHeader(name, value)));
            }
            printer.print(refused(failure), request, response);
            return new ModelAndView();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static Refused refused(Exception failure) {
        return switch (failure) {
            case Refused refused -> refused;
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MethodArgumentTypeMismatchException mismatch ->
                    Refused.because(Rule.BAD_REQUEST, mismatch.getName());
            case ErrorResponse known -> known(known);
            default -> {
                LOG.error("An act over the API failed", failure);
                yield Refused.because(Rule.UNEXPECTED);
            }
        };
    }

    private static Refused unreadable(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown ->
                    Refused.because(Rule.UNKNOWN_FIELD, unknown.getPropertyName())
                            .with("field", path(unknown));
            case JacksonException malformed ->
                    Refused.because(Rule.MALFORMED_BODY, place(malformed))
                            .with("field", path(malformed));
            case null, default -> Refused.because(Rule.MALFORMED_BODY, "1:1");
        };
    }

    private static String path(JacksonException failure) {
        return failure.getPath().stream().map(Trouble::part).collect(Collectors.joining("/"));
    }

    private static String part(JacksonException.Reference reference) {
        var name = reference.getPropertyName();
        return name == null ? Integer.toString(reference.getIndex()) : name;
    }

    private static String place(JacksonException failure) {
        var place = failure.getLocation();
        return place == null ? "1:1" : place.getLineNr() + ":" + place.getColumnNr();
    }

    private static Refused known(ErrorResponse known) {
        var status = known.getStatusCode();
        if (status.is5xxServerError()) {
            return Refused.because(Rule.UNEXPECTED);
        }
        var rule =
                switch (status.value()) {
                    case 404 -> Rule.NO_SUCH_ADDRESS;
                    case 405 -> Rule.METHOD_NOT_ALLOWED;
                    case 406 -> Rule.NOT_ACCEPTABLE;
                    case 413 -> Rule.TOO_LARGE;
                    case 415 -> Rule.UNSUPPORTED_MEDIA_TYPE;
                    default -> Rule.BAD_REQUEST;
                };
        return Refused.because(rule, String.valueOf(known.getBody().getDetail()));
    }
}
