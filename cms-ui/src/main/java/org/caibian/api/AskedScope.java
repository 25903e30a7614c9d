package org.caibian.api;

import java.util.Optional;
import org.caibian.token.Scope;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** What an operation asks a token for. */
final class AskedScope {

    private AskedScope() {}

    /** The scope; empty where the operation is open to no token. */
    static Optional<Scope> of(HandlerMethod method) {
        if (AnnotatedElementUtils.hasAnnotation(method.getMethod(), GetMapping.class)) {
            return Optional.of(Scope.READ);
        }
        return Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Asks.class))
                .or(() ->
                        Optional.ofNullable(
                                AnnotatedElementUtils.findMergedAnnotation(
                                        method.getBeanType(), Asks.class)))
                .map(Asks::value);
    }

    /** What explains the API is open to all. */
    static boolean isOpen(HandlerMethod method) {
        return method.getBeanType().equals(ProblemController.class);
    }
}
