package org.caibian.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;

/** Tells people who read from programs that fetch. */
final class Reader {

    private static final Pattern PROGRAM =
            Pattern.compile(
                    "bot\\b|bot/|spider|crawl|slurp|preview|monitor|^curl/|^wget/|python-",
                    Pattern.CASE_INSENSITIVE);

    private Reader() {}

    static boolean isReading(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && !isAhead(request)
                && !PROGRAM.matcher(header(request, "User-Agent")).find();
    }

    /** A browser that fetches what its reader may want to open has not been asked to yet. */
    private static boolean isAhead(HttpServletRequest request) {
        return header(request, "Sec-Purpose").contains("prefetch")
                || header(request, "Purpose").contains("prefetch")
                || header(request, "X-Moz").contains("prefetch");
    }

    private static String header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("");
    }
}
