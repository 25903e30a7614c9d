package org.caibian.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.caibian.token.Scope;

/**
 * The scope an act, or all acts of a controller, ask a token for. Reading asks for {@link
 * Scope#READ}; an act that says nothing is open to no token.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@interface Asks {
    Scope value();
}
