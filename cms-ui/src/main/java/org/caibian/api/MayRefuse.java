package org.caibian.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.caibian.article.Refusal;

/** The problems an operation is described with, beside those that any operation may end in. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface MayRefuse {
    Rule[] rules() default {};

    Refusal[] rights() default {};
}
