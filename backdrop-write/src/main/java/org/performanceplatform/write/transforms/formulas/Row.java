package org.performanceplatform.write.transforms.formulas;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.performanceplatform.core.layout.RecordFields;

/**
 * A row of the read API's answer.
 *
 * @param values an object
 */
public record Row(JsonNode values) {

    private static final String COUNT = "_count";

    /** Whether any record stands behind it: period queries fill their gaps with empty rows. */
    public boolean hasRecords() {
        JsonNode count = values.get(COUNT);
        return count == null || !count.isNumber() || count.asDouble() > 0;
    }

    /** What it is about: its period, or for a single record its {@code _start_at} or {@code _timestamp}. */
    public Span span() {
        Optional<String> start = text(RecordFields.START_AT).or(() -> text(RecordFields.TIMESTAMP));
        return Span.of(
                start.orElseThrow(() -> new PoisonedException("A record has no time")),
                text(RecordFields.END_AT).orElse(null));
    }

    /**
     * The number in a field; empty if there is none.
     *
     * @throws PoisonedException if there is something that is no number
     */
    public Optional<BigDecimal> number(String field) {
        JsonNode value = values.get(field);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isNumber()) {
            throw new PoisonedException("The field " + field + " of the row at "
                    + text(RecordFields.START_AT)
                            .or(() -> text(RecordFields.TIMESTAMP))
                            .orElse("no time") + " is no number");
        }
        return Optional.of(value.decimalValue());
    }

    /** The value of a field as text; empty if there is none. */
    public Optional<String> text(String field) {
        JsonNode value = values.get(field);
        return value == null || value.isNull() || value.isContainerNode()
                ? Optional.empty()
                : Optional.of(value.asText());
    }
}
