package org.caibian.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.caibian.right.Refusal;

/**
 * The problems an operation is described with, or all operations of a controller, beside those that
 * any operation may end in.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@interface MayRefuse {
    Rule[] rules() default {};

    Refusal[] rights() default {};
}
