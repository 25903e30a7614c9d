package org.caibian.api;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the instant of whatever is planned for one; {@link InZone} stands beside it. */
@JacksonAnnotationsInside
@Schema(
        requiredMode = Schema.RequiredMode.REQUIRED,
        description = "With its offset (RFC 3339), of a year of four digits.",
        example = "2026-11-26T06:00:00+08:00")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@interface At {}
