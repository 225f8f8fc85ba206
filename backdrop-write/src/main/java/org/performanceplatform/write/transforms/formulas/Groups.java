package org.performanceplatform.write.transforms.formulas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A span and the values of the fields by which rows are told apart.
 *
 * @param values as JSON, in the order of the fields; a JSON null for a missing one
 */
record Groups(Span span, List<JsonNode> values) implements Comparable<Groups> {

    private static final Comparator<Groups> ORDER =
            Comparator.comparing(Groups::span).thenComparing(Groups::valuesText);

    static Groups of(Row row, List<String> fields) {
        List<JsonNode> values = new ArrayList<>();
        fields.forEach(field -> values.add(row.values().path(field)));
        return new Groups(row.span(), values);
    }

    /** A result about this span and these values. */
    Result result(List<String> fields) {
        Result result = Result.of(id(), span);
        for (int i = 0; i < fields.size(); i++) {
            if (!values.get(i).isMissingNode()) {
                result.with(fields.get(i), plain(values.get(i)));
            }
        }
        return result;
    }

    private String id() {
        return values.isEmpty() ? span.joined() : span.joined() + "_" + valuesText();
    }

    /** The values in one text; what could be mistaken for the joint is marked, so that no two groups have the same. */
    private String valuesText() {
        List<String> texts = values.stream()
                .map(value -> value.asText().replace("\\", "\\\\").replace("_", "\\_"))
                .toList();
        return String.join("_", texts);
    }

    private static Object plain(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        return value.isNumber() ? value.numberValue() : value.asText();
    }

    @Override
    public int compareTo(Groups other) {
        return ORDER.compare(this, other);
    }
}
