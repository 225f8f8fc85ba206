package org.performanceplatform.core.formats;

import com.fasterxml.jackson.databind.JsonNode;

/** The word for so many of a thing: {@code user} for 1, {@code users} for any other number. */
public record PluralFormat(String singular, String plural) implements Format {

    static PluralFormat from(JsonNode node) {
        String singular = node.path("singular").asText("");
        return new PluralFormat(singular, node.path("plural").asText(singular + "s"));
    }

    @Override
    public String of(double value) {
        return value == 1 ? singular : plural;
    }

    @Override
    public String name() {
        return "plural";
    }
}
