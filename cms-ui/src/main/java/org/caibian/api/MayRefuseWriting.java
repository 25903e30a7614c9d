package org.caibian.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.caibian.right.Refusal;

/** Describes what whoever may not change the words of a draft is told. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@MayRefuse(
        rights = {
            Refusal.NOT_FOUND,
            Refusal.ROLE_MISSING,
            Refusal.NOT_DRAFTING,
            Refusal.NOT_HOLDER
        })
@interface MayRefuseWriting {}
