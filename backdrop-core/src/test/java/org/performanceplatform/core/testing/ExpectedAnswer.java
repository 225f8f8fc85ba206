package org.performanceplatform.core.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the reference answered in a recorded exchange.
 *
 * @param expected the exchange's {@code expect}
 */
public record ExpectedAnswer(JsonNode expected) {

    /** How closely the body must be the reference's: {@code exact}, {@code message}, {@code status} or {@code status_class}. */
    public String match() {
        return expected.get("match").asText();
    }

    /** The reference's body, where it was JSON; else a missing node. */
    public JsonNode json() {
        return expected.path("json");
    }

    /** The reference's body, where it was recorded as text. */
    public Optional<String> text() {
        return Optional.ofNullable(expected.get("text")).map(JsonNode::asText);
    }

    /** Whether an answer has the status, or one of the same class where that is enough, and the recorded headers. */
    public boolean hasStatusAndHeadersOf(HttpResponse<?> response) {
        return hasStatus(response.statusCode()) && hasHeaders(response);
    }

    private boolean hasStatus(int status) {
        int wanted = expected.get("status").asInt();
        return match().equals("status_class") ? wanted / 100 == status / 100 : wanted == status;
    }

    private boolean hasHeaders(HttpResponse<?> response) {
        for (var header : (Iterable<Map.Entry<String, JsonNode>>) expected.path("headers")::fields) {
            String actual = response.headers().firstValue(header.getKey()).orElse(null);
            if (!isHeader(header.getValue(), actual)) {
                return false;
            }
        }
        return true;
    }

    /** Null stands for no such header, an asterisk for any value. */
    private static boolean isHeader(JsonNode wanted, String actual) {
        if (wanted.isNull() || actual == null) {
            return wanted.isNull() && actual == null;
        }
        return wanted.asText().equals("*")
                || parts(wanted.asText()).equals(parts(actual.replaceFirst(";\\s*charset=.*", "")));
    }

    private static Set<String> parts(String header) {
        return new TreeSet<>(Arrays.asList(header.split(",\\s*")));
    }

    @Override
    public String toString() {
        return expected.toString();
    }
}
