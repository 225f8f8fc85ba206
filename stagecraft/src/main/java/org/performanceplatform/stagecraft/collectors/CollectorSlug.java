package org.performanceplatform.stagecraft.collectors;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A slug of collectors and what belongs to them: upper case and underscores are allowed too. */
@Pattern(regexp = "[-a-zA-Z0-9_]{1,100}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({FIELD, PARAMETER, RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface CollectorSlug {

    String message() default "Enter a valid 'slug' consisting of letters, numbers, underscores or hyphens.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
