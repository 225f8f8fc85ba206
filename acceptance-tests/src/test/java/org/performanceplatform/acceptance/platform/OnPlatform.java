package org.performanceplatform.acceptance.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tests of the class speak to a running platform, which they take as a parameter of type {@link RunningPlatform}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PlatformParameter.class)
public @interface OnPlatform {

    Contents value() default Contents.EMPTY;

    /** Whether the platform must hold nothing yet but its contents; for one class of each kind at most. */
    boolean first() default false;
}
