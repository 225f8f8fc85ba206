package org.performanceplatform.core.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Values in the notation that the reference's messages have, because clients show and match them. */
final class PythonText {

    private PythonText() {}

    /** A value as it is printed: {@code None}, {@code True}, text as it is. */
    static String plain(Object value) {
        if (value == null) {
            return "None";
        }
        return value instanceof Boolean ? ((Boolean) value ? "True" : "False") : value.toString();
    }

    /** A value of a record as it is quoted: {@code 'text'}, {@code 1.0}, {@code None}. */
    static String quoted(JsonNode value) {
        return quoted(value, "");
    }

    /** A value of a schema as it is quoted, where text has a mark before it: {@code u'integer'}. */
    static String quotedOfSchema(JsonNode value) {
        return quoted(value, "u");
    }

    private static String quoted(JsonNode value, String mark) {
        if (value.isTextual()) {
            return mark + quotes(value.textValue());
        }
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(quoted(item, mark)));
            return "[" + String.join(", ", items) + "]";
        }
        if (value.isObject()) {
            List<String> members = new ArrayList<>();
            value.properties()
                    .forEach(member ->
                            members.add(mark + quotes(member.getKey()) + ": " + quoted(member.getValue(), mark)));
            return "{" + String.join(", ", members) + "}";
        }
        return value.isNull() ? "None" : value.isBoolean() ? plain(value.booleanValue()) : value.asText();
    }

    private static String quotes(String text) {
        StringBuilder quoted = new StringBuilder();
        char mark = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        quoted.append(mark);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            append(quoted, b & 0xff, mark);
        }
        return quoted.append(mark).toString();
    }

    private static void append(StringBuilder quoted, int b, char mark) {
        switch (b) {
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            case '\\' -> quoted.append("\\\\");
            default -> {
                if (b < ' ' || b > '~') {
                    quoted.append("\\x%02x".formatted(b));
                } else {
                    quoted.append(b == mark ? "\\" : "").append((char) b);
                }
            }
        }
    }
}
