package org.performanceplatform.stagecraft.datagroups;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name of a data group or a data type: 1 to 60 lower-case letters, digits and hyphens. */
@Pattern(regexp = "[a-z0-9-]+")
@Size(max = 60)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
public @interface DataName {

    String message() default "Only lowercase alphanumeric characters and hyphens are allowed, at most 60.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
