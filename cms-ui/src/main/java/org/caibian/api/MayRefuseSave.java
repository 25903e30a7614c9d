package org.caibian.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what whoever puts words into a draft is told, in whichever way they come there. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@MayRefuseWriting
@MayRefuse(
        rules = {
            Rule.VERSION_NEEDED,
            Rule.MALFORMED_VERSION,
            Rule.OUTDATED,
            Rule.LOCKED,
            Rule.ALREADY_DECIDED,
            Rule.NO_DRAFT,
            Rule.FAULTY_FIELDS
        })
@interface MayRefuseSave {}
