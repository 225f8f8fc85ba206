package org.performanceplatform.write.transforms.formulas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options of a transform. Every method throws {@link PoisonedException} if an option that is needed is missing or of another
 * form; stagecraft checks them too, against the schema of the transform's type.
 *
 * @param values an object
 */
public record Options(JsonNode values) {

    private static final String ADDITIONAL = "additionalFields";

    String text(String name) {
        return optionalText(name).orElseThrow(() -> wrong(name, "a text"));
    }

    Optional<String> optionalText(String name) {
        JsonNode value = values.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw wrong(name, "a text");
        }
        return Optional.of(value.asText());
    }

    /** One text or a list of them. */
    List<String> texts(String name) {
        List<String> texts = optionalTexts(name);
        if (texts.isEmpty()) {
            throw wrong(name, "a list of texts");
        }
        return texts;
    }

    List<String> optionalTexts(String name) {
        JsonNode value = values.path(name);
        return value.isTextual() ? List.of(value.asText()) : listOf(name, value);
    }

    /** Whole and at least 1. */
    Optional<Integer> optionalNumber(String name) {
        JsonNode value = values.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.canConvertToInt() || !value.isIntegralNumber() || value.intValue() < 1) {
            throw wrong(name, "a whole number above 0");
        }
        return Optional.of(value.intValue());
    }

    Map<String, List<String>> textsByName(String name) {
        JsonNode value = values.path(name);
        if (!value.isObject() || value.isEmpty()) {
            throw wrong(name, "an object of lists");
        }
        Map<String, List<String>> all = new LinkedHashMap<>();
        value.fields().forEachRemaining(entry -> all.put(entry.getKey(), listOf(name, entry.getValue())));
        return all;
    }

    /** The further data sets of a sum: pairs of data group and data type. */
    public List<List<String>> dataSets() {
        List<List<String>> all = new ArrayList<>();
        for (JsonNode place : values.path("data-sets")) {
            all.add(List.of(
                    place.path("data-group").asText(), place.path("data-type").asText()));
        }
        return all;
    }

    /** What is added to every result. */
    public Map<String, Object> additionalFields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        values.path(ADDITIONAL).fields().forEachRemaining(entry -> {
            JsonNode value = entry.getValue();
            fields.put(entry.getKey(), value.isNumber() ? value.numberValue() : value.asText());
        });
        return fields;
    }

    private static List<String> listOf(String name, JsonNode list) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list) {
            if (!item.isTextual()) {
                throw wrong(name, "a list of texts");
            }
            texts.add(item.asText());
        }
        return texts;
    }

    private static PoisonedException wrong(String name, String what) {
        return new PoisonedException("The option " + name + " has to be " + what);
    }
}
