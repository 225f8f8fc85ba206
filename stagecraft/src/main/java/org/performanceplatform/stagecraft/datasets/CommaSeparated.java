package org.performanceplatform.stagecraft.datasets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.performanceplatform.stagecraft.errors.Problem;

/**
 * A list of field names, sent as a list or in the reference's form as text with commas.
 *
 * @param text with commas
 */
@Schema(
        name = "Names",
        anyOf = {String.class, String[].class},
        description = "A list, or text with commas")
public record CommaSeparated(String text) {

    private static final int LONGEST = 2000;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CommaSeparated read(JsonNode value) {
        if (value.isTextual()) {
            return new CommaSeparated(bounded(value.asText()));
        }
        List<String> names = new ArrayList<>();
        for (JsonNode name : value) {
            if (!name.isTextual() || name.asText().contains(",")) {
                throw Problem.badBody("", "a list of names holds " + name + ", which is not a name");
            }
            names.add(name.asText());
        }
        if (!value.isArray()) {
            throw Problem.badBody("", value.getNodeType() + " is not of type 'string' or 'array'");
        }
        return new CommaSeparated(bounded(String.join(",", names)));
    }

    private static String bounded(String text) {
        if (text.length() > LONGEST) {
            throw Problem.badBody("", "a list of names has at most " + LONGEST + " characters");
        }
        return text;
    }
}
