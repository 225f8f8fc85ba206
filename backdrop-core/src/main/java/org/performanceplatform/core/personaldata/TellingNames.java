package org.performanceplatform.core.personaldata;

import java.util.Locale;
import java.util.regex.Pattern;

/** Field names that tell what a plain number is. */
enum TellingNames {
    NHS("nhs|patient"),
    PHONE("phone|mobile|(^|_)tel(_|$)|contact_n"),
    POSTCODE("post_?code|address"),
    VERSION("version|browser|release|build|platform|(^|_)os(_|$)");

    private final Pattern pattern;

    TellingNames(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    boolean matches(String field) {
        return pattern.matcher(field.toLowerCase(Locale.ROOT)).find();
    }
}
