package org.performanceplatform.spotlight.modules;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Value;

/** One object of the read API's answer ({@code reference/spotlight.md} section 2.3). */
public record DataRow(JsonNode node) {

    private static final Set<String> NOT_APPLICABLE = Set.of("n/a", "not applicable", "not-applicable");
    private static final Set<String> NOT_PROVIDED = Set.of("", "-", "n/p", "not provided", "not-provided");

    /** The rows of an answer. */
    public static List<DataRow> all(List<JsonNode> nodes) {
        return nodes.stream().map(DataRow::new).collect(Collectors.toCollection(ArrayList::new));
    }

    /** The value at a key: a number, a numeric text as a number, other text, or why it is missing. */
    public Value value(String key) {
        JsonNode value = node.path(key);
        if (value.isNumber()) {
            return figure(value.doubleValue());
        }
        if (value.isArray()) {
            List<String> words = new ArrayList<>();
            value.forEach(each -> words.add(each.asText()));
            return words.isEmpty() ? Value.notProvided() : Value.of(String.join(", ", words));
        }
        return value.isValueNode() && !value.isNull() ? text(value.asText()) : Value.notProvided();
    }

    private Value text(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (NOT_APPLICABLE.contains(plain)) {
            return new Value.Missing(Value.Reason.NOT_APPLICABLE);
        }
        if (NOT_PROVIDED.contains(plain)) {
            return Value.notProvided();
        }
        try {
            double number = Double.parseDouble(plain);
            return Double.isFinite(number) ? figure(number) : Value.of(text);
        } catch (NumberFormatException notANumber) {
            return Value.of(text);
        }
    }

    private Value figure(double number) {
        return new Value.Figure(number, standing());
    }

    /** What the record says of itself in {@code status}, or in the set of its bucket's. */
    private Value.Standing standing() {
        String status = node.path("status").asText("") + node.path("status:set");
        if (status.toLowerCase(Locale.ROOT).contains("provisional")) {
            return Value.Standing.PROVISIONAL;
        }
        return status.toLowerCase(Locale.ROOT).contains("revised") ? Value.Standing.REVISED : Value.Standing.FINAL;
    }

    /** The text at a key, or empty. */
    public String text(String key, String otherwise) {
        JsonNode value = node.path(key);
        return value.isValueNode() && !value.isNull() ? value.asText() : otherwise;
    }

    /** The instant at a key. */
    public Optional<Instant> instant(String key) {
        JsonNode value = node.path(key);
        if (!value.isTextual()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(value.textValue()).toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** The time the row stands for, from its start and end, or from its timestamp and the period. */
    public Optional<Row.Span> span(Period period) {
        Optional<Instant> start = instant("_start_at")
                .or(() -> instant("start_at"))
                .or(() -> instant(period.startField()))
                .or(() -> instant("_timestamp"));
        return start.map(from -> new Row.Span(
                period,
                from,
                instant("_end_at").or(() -> instant("end_at")).orElseGet(() -> period.plus(period.floor(from), 1))));
    }
}
