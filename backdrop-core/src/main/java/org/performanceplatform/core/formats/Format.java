package org.performanceplatform.core.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;

/**
 * How a figure or a text is written for people ({@code reference/spotlight.md} section 6). A format is pure: the same
 * value always gives the same text.
 */
public sealed interface Format
        permits NumberFormat,
                CurrencyFormat,
                PercentFormat,
                DurationFormat,
                DateFormat,
                SentenceFormat,
                PluralFormat,
                UrlFormat {

    /** Whole numbers with thousands commas: {@code 12,345}. */
    Format INTEGER = new NumberFormat(NumberOptions.DEFAULT, true);

    /** At most one decimal: {@code 45.7%}. */
    Format PERCENT = PercentFormat.DEFAULT;

    /** The text of a number. */
    String of(double value);

    /** The text of a text, such as a category or a date in ISO form; unchanged unless the format says otherwise. */
    default String of(String text) {
        return text;
    }

    /** The text of a number with nothing shortened: {@code 6,378,149} where {@link #of(double)} says {@code 6.38m}. */
    default String inFull(double value) {
        return of(value);
    }

    /** The format's name in module options, as {@code currency}. */
    String name();

    /**
     * The format that a module's options name: a type name, or an object with {@code type} and options. Empty for null
     * and for types that are unknown, which leave values as they are.
     */
    static Optional<Format> named(JsonNode node) {
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        String type = node.isTextual() ? node.textValue() : node.path("type").asText("");
        JsonNode options = node instanceof TextNode ? node.path("none") : node;
        return switch (type) {
            case "number" -> Optional.of(new NumberFormat(NumberOptions.from(options), false));
            case "integer" -> Optional.of(new NumberFormat(NumberOptions.from(options), true));
            case "currency" -> Optional.of(CurrencyFormat.from(options));
            case "percent" -> Optional.of(PercentFormat.from(options));
            case "duration" -> Optional.of(DurationFormat.from(options));
            case "date" ->
                Optional.of(new DateFormat("date", options.path("format").asText("D MMMM YYYY")));
            case "time" ->
                Optional.of(new DateFormat("time", options.path("format").asText("h:mma")));
            case "sentence" -> Optional.of(SentenceFormat.from(options));
            case "plural" -> Optional.of(PluralFormat.from(options));
            case "url" -> Optional.of(new UrlFormat());
            default -> Optional.empty();
        };
    }
}
