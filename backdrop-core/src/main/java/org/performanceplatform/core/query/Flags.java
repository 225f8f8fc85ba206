package org.performanceplatform.core.query;

/** Parameters that are {@code true} or {@code false}, false if not given. */
final class Flags {

    private Flags() {}

    static boolean parse(Parameters parameters, String parameter) {
        String text = parameters.first(parameter).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw new InvalidQueryException(parameter, parameter + " must be either 'true' or 'false'");
        }
        return text.equals("true");
    }
}
