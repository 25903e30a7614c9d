package org.caibian.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.caibian.right.Refusal;

/** Describes what whoever may not sit at a step, or at a second look, is told. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@MayRefuse(
        rights = {
            Refusal.ROLE_MISSING,
            Refusal.IS_AUTHOR,
            Refusal.HOLDS_ANOTHER_STEP,
            Refusal.STANDS_IN_FOR_AUTHOR,
            Refusal.STANDS_IN_FOR_HOLDER
        })
@interface MayRefuseSeat {}
