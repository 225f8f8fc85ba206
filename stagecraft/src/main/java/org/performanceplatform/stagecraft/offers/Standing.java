package org.performanceplatform.stagecraft.offers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a module type and a dashboard that it suits stand to each other. */
public enum Standing {
    /** Built in: every service has it. */
    GIVEN,
    /** Added by an administrator, and neither adopted nor declined. */
    NEW,
    /** Wanted: an owner said so, or a module of the dashboard is of this type. */
    ADOPTED,
    /** Not wanted. */
    DECLINED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Standing named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
