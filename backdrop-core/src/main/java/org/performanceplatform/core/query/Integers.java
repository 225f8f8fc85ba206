package org.performanceplatform.core.query;

import java.math.BigInteger;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Parameters that are counts. A sign and blanks around are let pass, as the reference does. */
final class Integers {

    private static final Pattern COUNT = Pattern.compile("\\s*\\+?[0-9]+\\s*");

    private Integers() {}

    /** The count, at most {@link Long#MAX_VALUE} whatever was asked for, or empty if it is not given. */
    static OptionalLong parse(Parameters parameters, String parameter) {
        if (!parameters.has(parameter)) {
            return OptionalLong.empty();
        }
        String text = parameters.first(parameter).orElseThrow();
        if (!COUNT.matcher(text).matches()) {
            throw new InvalidQueryException(parameter, parameter + " must be a positive integer");
        }
        BigInteger count = new BigInteger(text.strip().replace("+", ""));
        return OptionalLong.of(count.min(BigInteger.valueOf(Long.MAX_VALUE)).longValue());
    }
}
