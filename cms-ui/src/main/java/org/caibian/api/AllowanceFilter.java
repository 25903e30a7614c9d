package org.caibian.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.caibian.security.Bearer;
import org.caibian.token.TokenId;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks a machine that comes too often to wait; each token by itself, on each node by itself. */
final class AllowanceFilter extends OncePerRequestFilter {

    private static final int MANY = 1000;

    private final Map<TokenId, Allowance> allowances = new ConcurrentHashMap<>();
    private final int aMinute;
    private final ProblemPrinter printer;
    private final Clock clock;

    AllowanceFilter(int aMinute, ProblemPrinter printer, Clock clock) {
        this.aMinute = aMinute;
        this.printer = printer;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = ScopeGuard.caller().map(Bearer::token).flatMap(this::take);
        if (wait.isPresent()) {
            refuse(wait.get(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Duration> take(TokenId token) {
        var now = clock.instant();
        if (allowances.size() > MANY) {
            allowances.values().removeIf(each -> each.isWhole(now));
        }
        return allowances.computeIfAbsent(token, _ -> new Allowance(aMinute, now)).take(now);
    }

    private void refuse(Duration wait, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        printer.print(Refused.because(Rule.TOO_MANY_REQUESTS, seconds, aMinute), request, response);
    }
}
