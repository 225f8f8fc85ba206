package org.performanceplatform.core.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Compares JSON by value as the recorded exchanges want: 2 is 2.0, and some texts stand for many. */
public final class JsonMatch {

    private static final double TOLERANCE = 1e-12;
    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:?\\d\\d)");

    private JsonMatch() {}

    /**
     * Whether the values are equal.
     *
     * @param unordered whether lists directly under the top may come in any order
     */
    public static boolean matches(JsonNode expected, JsonNode actual, boolean unordered) {
        if (expected.isObject() && actual.isObject()) {
            if (expected.size() != actual.size()) {
                return false;
            }
            for (var field : (Iterable<Map.Entry<String, JsonNode>>) expected::fields) {
                JsonNode other = actual.get(field.getKey());
                boolean equal = other != null
                        && (unordered && other.isArray()
                                ? sameMembers(field.getValue(), other)
                                : matches(field.getValue(), other, false));
                if (!equal) {
                    return false;
                }
            }
            return true;
        }
        if (expected.isArray() && actual.isArray()) {
            return sameLists(expected, actual);
        }
        return sameScalars(expected, actual);
    }

    private static boolean sameLists(JsonNode expected, JsonNode actual) {
        if (expected.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!matches(expected.get(i), actual.get(i), false)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameMembers(JsonNode expected, JsonNode actual) {
        List<JsonNode> left = new ArrayList<>();
        actual.forEach(left::add);
        for (JsonNode member : expected) {
            if (left.stream().noneMatch(candidate -> matches(member, candidate, false))) {
                return false;
            }
            left.remove(left.stream()
                    .filter(candidate -> matches(member, candidate, false))
                    .findFirst()
                    .orElseThrow());
        }
        return left.isEmpty();
    }

    private static boolean sameScalars(JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber()) {
            double left = expected.asDouble();
            double right = actual.asDouble();
            return Math.abs(left - right) <= TOLERANCE * Math.max(Math.abs(left), Math.abs(right));
        }
        if (expected.asText().equals("<any>") && !actual.isMissingNode()) {
            return true;
        }
        if (expected.isTextual() && actual.isTextual()) {
            return pattern(expected.asText()).matcher(actual.asText()).matches();
        }
        return expected.equals(actual);
    }

    private static Pattern pattern(String text) {
        StringBuilder pattern = new StringBuilder();
        for (String part : text.split("(?<=>)|(?=<)")) {
            pattern.append(
                    part.equals("<any>")
                            ? ".*?"
                            : part.equals("<datetime>") ? DATE_TIME.pattern() : Pattern.quote(part));
        }
        return Pattern.compile(pattern.toString(), Pattern.DOTALL);
    }
}
