package org.caibian.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes back whatever a request has done that says it only tries. */
final class TriedOnly extends OncePerRequestFilter {

    static final String TRIED = "X-Tried-Only";

    private final TransactionTemplate whole;

    private TriedOnly(PlatformTransactionManager transactions) {
        whole = new TransactionTemplate(transactions);
    }

    static FilterRegistrationBean<TriedOnly> under(PlatformTransactionManager transactions) {
        var filter = new FilterRegistrationBean<>(new TriedOnly(transactions));
        filter.addUrlPatterns("/api/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(TRIED) == null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        whole.executeWithoutResult(status -> {
            status.setRollbackOnly();
            try {
                chain.doFilter(request, response);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (ServletException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }
}
