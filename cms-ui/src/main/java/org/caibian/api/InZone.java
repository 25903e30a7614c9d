package org.caibian.api;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the zone an instant was chosen in. */
@JacksonAnnotationsInside
@Schema(
        requiredMode = Schema.RequiredMode.REQUIRED,
        description = "By its name in the tz database.",
        example = "Asia/Shanghai")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@interface InZone {}
