package org.caibian.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.caibian.security.Bearer;
import org.caibian.token.Scope;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a token do what its scopes say, and nothing else of what its person may. */
final class ScopeGuard implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !AskedScope.isOpen(method)) {
            caller().ifPresent(bearer -> check(bearer, AskedScope.of(method)));
        }
        return true;
    }

    private static void check(Bearer bearer, Optional<Scope> asked) {
        if (asked.filter(bearer.scopes()::contains).isEmpty()) {
            var name = asked.map(ScopeGuard::name).orElse("—");
            throw Refused.because(Rule.SCOPE_MISSING, name).with("scope", name);
        }
    }

    static String name(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    static Optional<Bearer> caller() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(Bearer.class::isInstance)
                .map(Bearer.class::cast);
    }
}
