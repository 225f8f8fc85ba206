package org.performanceplatform.core.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what a schema finds wrong, in the reference's words ({@code reference/backdrop.md} section 1.7). */
final class SchemaMessages {

    /** One of several sub-schemas: the reference says that none holds, and not what is wrong with each. */
    private static final Pattern CHOICE = Pattern.compile("^(.*?[./](?:anyOf|oneOf))(?:[./\\[].*)?$");

    private SchemaMessages() {}

    /** The place in the schema of the choice that a message belongs to, if it does. */
    static Optional<String> choice(ValidationMessage message) {
        Matcher matcher = CHOICE.matcher(message.getEvaluationPath().toString());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static String ofChoice(ValidationMessage message, Map<String, Object> record) {
        JsonNode value = message.getInstanceNode();
        JsonNode subject = value == null ? RecordNode.of(record) : value;
        return PythonText.quoted(subject) + " is not valid under any of the given schemas";
    }

    static String of(ValidationMessage message) {
        JsonNode value = message.getInstanceNode();
        JsonNode rule = message.getSchemaNode();
        if (value == null || rule == null) {
            return message.getError();
        }
        return switch (message.getType()) {
            case "required" -> "u'" + message.getProperty() + "' is a required property";
            case "type" -> PythonText.quoted(value) + " is not of type " + types(rule);
            case "format" -> PythonText.quoted(value) + " is not a " + PythonText.quotedOfSchema(rule);
            case "enum" -> PythonText.quoted(value) + " is not one of " + PythonText.quotedOfSchema(rule);
            case "pattern" -> PythonText.quoted(value) + " does not match " + PythonText.quotedOfSchema(rule);
            case "minimum" -> PythonText.quoted(value) + " is less than the minimum of " + rule.asText();
            case "maximum" -> PythonText.quoted(value) + " is greater than the maximum of " + rule.asText();
            case "minLength" -> PythonText.quoted(value) + " is too short";
            case "maxLength" -> PythonText.quoted(value) + " is too long";
            case "multipleOf" -> PythonText.quoted(value) + " is not a multiple of " + rule.asText();
            case "additionalProperties" ->
                "Additional properties are not allowed ('" + message.getProperty() + "' was unexpected)";
            default -> message.getError();
        };
    }

    private static String types(JsonNode rule) {
        String quoted = PythonText.quotedOfSchema(rule);
        return rule.isArray() ? quoted.substring(1, quoted.length() - 1) : quoted;
    }
}
